using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Takes a saved web page apart: its title, its body's paragraphs, and nothing of what stands around them.</summary>
internal static class HtmlPageParser
{
    public static Parsed Parse(string source) => Parse(source, isFragment: false);

    /// <summary>Takes tags apart that stand in a text of another kind, where forms and what is shown as it is never hold the text.</summary>
    public static Parsed ParseFragment(string source) => Parse(source, isFragment: true);

    private static Parsed Parse(string source, bool isFragment)
    {
        if (HtmlFormatting.LeftOpenAt(source) is >= 0 and var at)
            return TooDeep(source.AsSpan(0, at).Count('\n') + 1);

        try
        {
            var parser = new HtmlParser(new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                MaximumDepth = HtmlDepth.Limit + 1, // where the parser itself begins to nest otherwise than the page says
                OnCreated = new HtmlDepth().Created,
            });
            return Read(source, parser.ParseDocument(source), isFragment);
        }
        catch (HtmlTooDeepException deep)
        {
            return TooDeep(deep.Line);
        }
    }

    private static Parsed.Broken TooDeep(int line) =>
        new($"has tags nested too deep (more than {HtmlDepth.Limit}, or left open too often) in line {line}: save the page as text instead");

    private static Parsed.Page Read(string source, IDocument document, bool isFragment)
    {
        if (document.Body is not { } body)
            return new Parsed.Page(HtmlMetadata.Title(document, null), []);

        var outline = HtmlOutline.Of(body);
        var title = HtmlMetadata.Title(document, outline.Headline);
        var blocks = HtmlBody.Choose(source, body, outline, title, isFragment);
        return new Parsed.Page(title, [.. blocks])
        {
            Url = HtmlMetadata.Url(document),
            Author = HtmlMetadata.Author(document),
            Published = HtmlMetadata.Published(document),
        };
    }
}
