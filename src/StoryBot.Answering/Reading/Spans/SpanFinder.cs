using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds the names, groups, dates and quantities of a sentence.</summary>
internal static class SpanFinder
{
    public static ImmutableArray<CandidateSpan> Find(string text, ImmutableArray<Word> words)
    {
        var quantities = QuantityFinder.Find(text, words).ToList();
        var names = NameFinder.Find(text, words).Where(name => !quantities.Exists(quantity => quantity.Holds(name))).ToList();
        var groups = GroupFinder.Find(words).Where(group => !names.Exists(name => name.Last == group.Last));
        return [.. quantities, .. names, .. groups, .. Coordination.Join(words, names)];
    }

    /// <summary>The kinds that can answer a question of the type.</summary>
    public static SpanKind KindsFor(AnswerType type) => type switch
    {
        AnswerType.Person => SpanKind.Person | SpanKind.Organisation | SpanKind.Group,
        AnswerType.Organisation => SpanKind.Organisation | SpanKind.Group,
        AnswerType.Place => SpanKind.Place,
        AnswerType.Date => SpanKind.Date,
        AnswerType.Duration => SpanKind.Duration,
        AnswerType.Number => SpanKind.Number | SpanKind.Percentage | SpanKind.Money,
        AnswerType.Percentage => SpanKind.Percentage,
        AnswerType.Money => SpanKind.Money,
        _ => SpanKind.None,
    };
}
