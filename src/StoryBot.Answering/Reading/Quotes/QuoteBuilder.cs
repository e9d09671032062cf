namespace StoryBot.Answering.Reading.Quotes;

/// <summary>Takes along the sentences before one that leans on them.</summary>
internal static class QuoteBuilder
{
    /// <summary>The sentence, and where it leans on the one before, up to <paramref name="reach"/> sentences before it.</summary>
    public static QuoteSpan Around(AnalyzedPassage passage, AnalyzedSentence sentence, int reach)
    {
        var last = passage.Sentences.IndexOf(sentence);
        var leans = Leaning.Leans(sentence, passage.Passage.Text);
        return new QuoteSpan(leans ? Math.Max(0, last - reach) : last, last);
    }
}
