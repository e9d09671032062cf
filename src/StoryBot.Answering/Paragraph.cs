using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>One paragraph of an article: its exact text, where it stood, and its sentences.</summary>
/// <param name="Number">Its place among the body's paragraphs, from 1.</param>
/// <param name="Text">What a reader of the page sees, verbatim; line breaks inside the paragraph are kept as single spaces.</param>
/// <param name="Source">Where the paragraph stands in the decoded source file (markup included).</param>
/// <param name="Sentences">The sentences as spans of <paramref name="Text"/>, in order, not overlapping, none empty.</param>
public sealed record Paragraph(int Number, string Text, TextSpan Source, ImmutableArray<TextSpan> Sentences)
{
    /// <summary>The nearest heading above the paragraph, if there is one.</summary>
    public string? Heading { get; init; }
}
