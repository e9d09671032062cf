namespace StoryBot.Answering;

/// <summary>Where a quote stands, exactly enough that anyone can check it.</summary>
/// <param name="Passage">The paragraph the quote was taken from and its article.</param>
/// <param name="Span">The quote's place in the paragraph's text: whole sentences.</param>
public sealed record Citation(Passage Passage, TextSpan Span)
{
    /// <summary>The quoted words, verbatim.</summary>
    public string Quote => Span.Of(Passage.Text);

    /// <summary>The short code by which the quote can be verified later.</summary>
    public Receipt Receipt => Receipt.For(this);

    /// <summary>A link that opens the article at the quote (a text fragment); null where the article has no url.</summary>
    public string? Link => TextFragment.Link(Passage.Article.Url, Quote);
}
