using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Takes a saved web page apart: its title, its body's paragraphs, and nothing of what stands around them.</summary>
internal static class HtmlPageParser
{
    public static Parsed Parse(string source)
    {
        var deep = HtmlNesting.TooDeepAt(source);
        if (deep >= 0)
            return new Parsed.Broken(
                $"has tags nested too deep (more than {HtmlNesting.Limit}, or left open too often) in line {source.AsSpan(0, deep).Count('\n') + 1}: save the page as text instead");

        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        return Read(source, parser.ParseDocument(source));
    }

    private static Parsed.Page Read(string source, IDocument document)
    {
        if (document.Body is not { } body)
            return new Parsed.Page(HtmlMetadata.Title(document, null), []);

        var outline = HtmlOutline.Of(body);
        var title = HtmlMetadata.Title(document, outline.Headline);
        var blocks = HtmlBody.Choose(source, body, outline, title);
        return new Parsed.Page(title, [.. blocks])
        {
            Url = HtmlMetadata.Url(document),
            Author = HtmlMetadata.Author(document),
            Published = HtmlMetadata.Published(document),
        };
    }
}
