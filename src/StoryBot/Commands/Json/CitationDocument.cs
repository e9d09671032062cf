using StoryBot.Answering;

namespace StoryBot.Commands.Json;

/// <summary>A quote and where it stands; offsets are UTF-16 code units in the paragraph's text and in the decoded file.</summary>
internal sealed record CitationDocument(
    string Quote,
    string Article,
    string Title,
    int Paragraph,
    int Start,
    int Length,
    int ParagraphStart,
    int ParagraphLength,
    string ContentHash,
    string? Link,
    string Receipt)
{
    public static CitationDocument Of(Citation citation)
    {
        var (article, paragraph) = citation.Passage;
        return new(
            citation.Quote,
            article.Id,
            article.Title,
            paragraph.Number,
            citation.Span.Start,
            citation.Span.Length,
            paragraph.Source.Start,
            paragraph.Source.Length,
            article.ContentHash,
            citation.Link,
            citation.Receipt.Code);
    }
}
