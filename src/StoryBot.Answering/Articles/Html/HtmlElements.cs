using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>What an element is to a reader: the article, a block, or what a site puts around it.</summary>
internal static partial class HtmlElements
{
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "button", "input", "select", "textarea", "label",
        "figcaption", "caption", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas", "dialog", "menu",
        "head", "title", "map", "img", "picture", "noembed", "noframes", "rp", "rt", "del", "s", "strike",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "header", "hgroup", "hr",
        "html", "legend", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether a line ends where the element begins.</summary>
    public static bool BreaksLine(IElement element) => IsBlock(element) || IsSetApart(element);

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>A heading's level, 1..6.</summary>
    public static int Level(IElement heading) => heading.LocalName[1] - '0';

    /// <summary>Whether the element leads to another page, or another place of this one; an address to write to or to ring does not.</summary>
    public static bool IsLink(IElement element) =>
        element.LocalName == "a"
        && element.GetAttribute("href") is { } address
        && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the page itself calls the element its article.</summary>
    public static bool IsArticle(IElement element) =>
        element.LocalName is "article" or "main"
        || element.GetAttribute("role") is "main" or "article"
        || element.GetAttribute("itemprop") == "articleBody";

    /// <summary>Whether the element holds code or fields to fill in, unless it holds the page's whole text.</summary>
    public static bool IsSetApart(IElement element) => element.LocalName is "form" or "pre";

    /// <summary>Whether no reader sees the element, or sees it as no part of any text; what an aside or a footer holds may still be the article's (<see cref="HtmlBox"/>).</summary>
    public static bool IsUnread(IElement element) =>
        (Unread.Contains(element.LocalName) && !HtmlFold.IsHeadingsWords(element))
        || (element.LocalName == "figure" && HtmlFigure.IsPicture(element))
        || IsHidden(element)
        || HtmlNoteMark.Is(element);

    /// <summary>Whether no reader sees the element, or sees it struck out.</summary>
    public static bool IsHidden(IElement element)
    {
        var style = element.GetAttribute("style");
        var isHidden = element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || (style is not null && Hidden().IsMatch(style));
        return (isHidden && !HtmlFold.Is(element)) || (style is not null && Struck().IsMatch(style));
    }

    /// <summary>The figure that an element raises; null where it raises none.</summary>
    public static string? Raised(IElement element) =>
        element is { LocalName: "sup", ChildNodes.Length: 1, FirstChild: IText figure } && RaisedFigure.Is(figure.Data) ? figure.Data : null;

    /// <summary>The words in an element, on one line, without what is unread.</summary>
    public static string Text(IElement element) => Whitespace.Collapse(Gather(element, isLined: false));

    /// <summary>The words in an element that a browser shows as it is, on their lines, without what is unread.</summary>
    public static string Lines(IElement element) => Gather(element, isLined: true);

    private static string Gather(IElement element, bool isLined)
    {
        var text = new StringBuilder();
        var pending = new Stack<(INode Node, int Child)>([(element, 0)]);
        while (pending.TryPop(out var place))
        {
            if (place.Child >= place.Node.ChildNodes.Length)
                continue;

            pending.Push(place with { Child = place.Child + 1 });
            var node = place.Node.ChildNodes[place.Child];
            if (node is IText words)
                text.Append(words.Data);
            else if (node is IElement child && !IsUnread(child) && (isLined || !IsSetApart(child)))
            {
                if (Raised(child) is { } figure)
                {
                    RaisedFigure.Append(text, figure);
                    continue;
                }

                if (child.LocalName == "br" || (IsBlock(child) && text.Length > 0 && text[^1] != '\n'))
                    text.Append(isLined ? '\n' : ' ');

                pending.Push((child, 0));
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    // Struck-out words are seen, but as what is no longer said.
    [GeneratedRegex(@"text-decoration(-line)?\s*:[^;]*line-through", RegexOptions.IgnoreCase)]
    private static partial Regex Struck();
}
