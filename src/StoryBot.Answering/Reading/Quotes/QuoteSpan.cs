namespace StoryBot.Answering.Reading.Quotes;

/// <summary>A run of a paragraph's sentences, by their indexes, both inclusive.</summary>
internal readonly record struct QuoteSpan(int First, int Last)
{
    public TextSpan In(AnalyzedPassage passage) => passage.Sentences[First].Span.To(passage.Sentences[Last].Span);
}
