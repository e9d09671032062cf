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
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "header", "hgroup", "hr",
        "html", "legend", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> NoiseWords = new(StringComparer.Ordinal)
    {
        "ad", "ads", "adslot", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored", "promo", "promotion",
        "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "share", "sharing", "sharebar",
        "social", "related", "recommended", "recommendations", "trending", "popular", "sidebar", "comments", "comment", "disqus",
        "breadcrumb", "breadcrumbs", "nav", "navbar", "navigation", "menu", "footer", "caption", "credit", "byline", "dateline",
        "popup", "modal", "paywall", "tags", "taglist", "widget", "outbrain", "taboola", "noprint", "editsection", "hatnote", "infobox",
        "navbox", "toc", "skip", "sr", "screenreader", "masthead", "topbar", "toolbar", "pagination", "timestamp",
    };

    // What is called like these is the site's even under a heading that says the same: "reader-comments", "popular-posts".
    private static readonly HashSet<string> SiteWords = new(StringComparer.Ordinal)
    {
        "comment", "comments", "popular", "trending", "recommended", "newsletter", "cookie", "cookies", "sidebar", "navigation",
    };

    private static readonly string[] NoiseRoles =
        ["navigation", "banner", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "note"];

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether the page itself calls the element its article.</summary>
    public static bool IsArticle(IElement element) =>
        element.LocalName is "article" or "main"
        || element.GetAttribute("role") is "main" or "article"
        || element.GetAttribute("itemprop") == "articleBody";

    /// <summary>Whether the element holds code or fields to fill in, unless it holds the page's whole text.</summary>
    public static bool IsSetApart(IElement element) => element.LocalName is "form" or "pre";

    /// <summary>Whether no reader sees the element, or sees it as no part of any text.</summary>
    public static bool IsUnread(IElement element)
    {
        if (Unread.Contains(element.LocalName) || IsPicture(element) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;

        var style = element.GetAttribute("style");
        return (style is not null && Hidden().IsMatch(style))
            || HtmlNoteMark.Is(element);
    }

    /// <summary>Whether the element's role or names say that it is the site's, not the article's.</summary>
    public static bool IsNoise(IElement element)
    {
        if (element.GetAttribute("role") is { } role && NoiseRoles.Contains(role))
            return true;

        return element.LocalName != "body"
            && (HasWord(element.GetAttribute("class"), NoiseWords)
                || HasWord(element.Id, SiteWords)
                || (HasWord(element.Id, NoiseWords) && !IsNamedByHeading(element)));
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

    // WordPress puts a table into a figure, often within a division that scrolls.
    private static bool IsPicture(IElement element) =>
        element.LocalName == "figure"
        && !element.Children.Any(inner => inner.LocalName == "table" || inner.FirstElementChild?.LocalName == "table");

    // Sphinx and pandoc name a section after its heading: "sharing-a-calendar" shares nothing, but "comments" under "3 comments" are some.
    private static bool IsNamedByHeading(IElement element)
    {
        if (element.Children.FirstOrDefault(child => child.HasChildNodes) is not { } first || !IsHeading(first))
            return false;

        var heading = new string([.. Text(first).Where(c => char.IsLetter(c) || c == ' ')]).Trim();
        var name = string.Concat((element.Id ?? "").Where(char.IsLetter));
        return name.Equals(heading.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            && !Chrome.IsChrome(heading + ".");
    }

    private static bool HasWord(string? names, HashSet<string> among)
    {
        if (names is null)
            return false;

        foreach (var word in Words().EnumerateMatches(names))
        {
            if (among.Contains(names.Substring(word.Index, word.Length).ToLowerInvariant()))
                return true;
        }

        return false;
    }

    // Struck-out words are seen, but as what is no longer said.
    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(-line)?\s*:[^;]*line-through", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    // "article-SideBar_ad" is made of article, Side, Bar, ad; "cookieBanner" of cookie and Banner.
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Words();
}
