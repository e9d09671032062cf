using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds the names, groups, dates and quantities of a sentence.</summary>
internal static class SpanFinder
{
    public static ImmutableArray<CandidateSpan> Find(string text, ImmutableArray<Word> words)
    {
        var quantities = QuantityFinder.Find(text, words).ToList();
        var names = Without(quantities, NameFinder.Find(text, words), (quantity, name) => quantity.Holds(name)).ToList();
        var groups = Without(names, GroupFinder.Find(words), (name, group) => name.Last == group.Last);
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

    // Both stand in the order of the sentence, and none of a kind overlaps the next: they are gone through side by side, since a long list is one sentence.
    private static IEnumerable<CandidateSpan> Without(List<CandidateSpan> known, IEnumerable<CandidateSpan> found, Func<CandidateSpan, CandidateSpan, bool> covers)
    {
        var at = 0;
        foreach (var span in found)
        {
            while (at < known.Count && known[at].Last < span.Last)
            {
                at++;
            }

            if (at == known.Count || !covers(known[at], span))
            {
                yield return span;
            }
        }
    }
}
