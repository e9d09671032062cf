using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses once more among the spans of the sentence that answers, when its quote was read together with the question.</summary>
internal static class SpanRereading
{
    /// <param name="chosen">The one that was chosen without; it stays where nothing better was read.</param>
    /// <param name="spans">All spans of the sentences that are read.</param>
    /// <param name="sentences">Those that the spans count.</param>
    /// <param name="bounds">Where the quote's answer begins and ends.</param>
    public static ScoredSpan Of(AskedQuestion asked, ScoredSpan chosen, List<ScoredSpan> spans, ImmutableArray<SentenceWords> sentences, AnswerBounds bounds)
    {
        var words = sentences[chosen.Sentence].Words;
        var reread = from span in spans
                     where span.Sentence == chosen.Sentence
                     let read = bounds.Of(words[span.First].Span.To(words[span.Last].Span))
                     where read is not null
                     select span with { LogOdds = span.LogOdds + read.Value };
        return SpanChoice.Of(asked, [.. reread], sentences)?.Span ?? chosen;
    }
}
