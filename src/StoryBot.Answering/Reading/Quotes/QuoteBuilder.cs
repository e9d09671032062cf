namespace StoryBot.Answering.Reading.Quotes;

/// <summary>Takes along the sentences before one that leans on them.</summary>
internal static class QuoteBuilder
{
    /// <summary>The sentence with the one before where it leans on that; <paramref name="reach"/> sentences back at most.</summary>
    public static QuoteSpan Around(AnalyzedPassage passage, AnalyzedSentence sentence, int reach)
    {
        var last = passage.Sentences.IndexOf(sentence);
        var first = last;
        while (first > 0 && last - first < reach && Leaning.Leans(passage.Sentences[first], passage.Passage.Text))
        {
            first--;
        }

        return new QuoteSpan(first, last);
    }
}
