namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses once more among the spans of the sentence that answers, when its quote was read together with the question.</summary>
internal static class SpanRereading
{
    /// <param name="chosen">The one that was chosen without; it stays where nothing better was read.</param>
    /// <param name="bounds">Where the quote's answer begins and ends.</param>
    public static ScoredSpan Of(AskedQuestion asked, ScoredSpan chosen, ScoredSentences read, AnswerBounds bounds)
    {
        var words = read.Words[chosen.Sentence].Words;
        var reread = from span in read.Spans
                     where span.Sentence == chosen.Sentence
                     let seen = bounds.Of(words[span.First].Span.To(words[span.Last].Span))
                     where seen is not null
                     select span with { LogOdds = span.LogOdds + seen.Value };
        return SpanChoice.Of(asked, [.. reread], read.Words)?.Span ?? chosen;
    }
}
