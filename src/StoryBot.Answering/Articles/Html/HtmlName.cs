using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>The name by which an element says that it is the site's, not the article's.</summary>
/// <param name="Text">Those of its classes, its id and its role that say so.</param>
/// <param name="Trust">How many times the text that is left must stand under the name before it is no longer believed; <see cref="Always"/> where it always is.</param>
internal readonly partial record struct HtmlName(string Text, int Trust)
{
    public const int Always = int.MaxValue;

    // A word by itself says what an element is, in a longer name it may say what is done with it or stands beside it: "sidebar-left".
    private const int Named = 4;
    private const int Hinted = 1;

    // An element has a few classes.
    private const int MostNames = 64;

    // What is called so often outweighs a short article, and is strangers' or other articles' for all that.
    private static readonly HashSet<string> Strange = new(StringComparer.Ordinal)
    {
        "comment", "comments", "disqus", "consent", "gdpr", "recommended", "recommendations", "trending", "outbrain", "taboola",
    };

    private static readonly string[] StrangeBeginnings = ["cookie", "related"];

    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "ad", "ads", "adslot", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored", "promo", "promotion",
        "newsletter", "subscribe", "subscription", "signup", "share", "sharing", "sharebar", "social", "popular", "sidebar",
        "breadcrumb", "breadcrumbs", "nav", "navbar", "navigation", "menu", "footer", "credit", "byline", "dateline",
        "popup", "modal", "tags", "taglist", Widget, "noprint", "editsection", "hatnote", "references", "reflist",
        "navbox", "toc", "skip", "sr", "screenreader", "masthead", "topbar", "toolbar", "pagination", "timestamp",
        // What an encyclopedia asks its writers to mend, and where else it points. https://en.wikipedia.org/wiki/Module:Message_box
        "ambox", "cmbox", "dmbox", "fmbox", "imbox", "mbox", "ombox", "tmbox", "portalbox", "sistersitebox",
    };

    // What is called so within a longer name is hardly ever the article's, too, and may hold more than a short one.
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal)
    {
        "footer", "masthead", "menu", "modal", "nav", "navbar", "navigation", "popup",
    };

    private static readonly HashSet<string> NoisePairs = new(StringComparer.Ordinal)
    {
        "most read", "more on", "more from", "more stories", "read next", "up next", "also read",
    };

    // What is called like these is the site's even under a heading that says the same: "popular-posts".
    private static readonly HashSet<string> Sites = new(StringComparer.Ordinal)
    {
        "comment", "comments", "popular", "trending", "recommended", "newsletter", "sidebar", "navigation",
    };

    // "no-sidebar", "page-with-sidebar" and "ad-free", "share-enabled" tell what stands beside the text, or doesn't.
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal) { "no", "not", "non", "without", "with", "has", "have" };

    private static readonly HashSet<string> Behind = new(StringComparer.Ordinal)
    {
        "free", "enabled", "disabled", "hidden", "off", "no", "none", "open", "closed",
    };

    // "article__content--subscription" is the article's text, of a kind. http://getbem.com/naming/
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "article", "body", "content", "entry", "main", "page", "post", "story", "text",
    };

    private static readonly string[] Roles =
        ["navigation", "banner", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar"];

    // Page builders call every piece of a page a widget.
    private const string Widget = "widget";

    /// <summary>The name; null where the element doesn't say that it is the site's.</summary>
    public static HtmlName? Of(IElement element)
    {
        if (element.GetAttribute("role") is { } role && Roles.Contains(role))
            return new HtmlName(role, Always);

        if (element.LocalName == "body")
            return null;

        var said = Said(element.GetAttribute("class"));
        var id = Said(element.Id);
        if (id.Count > 0 && (IsSites(id[0].Text) || !IsNamedByHeading(element)))
            said.AddRange(id);

        if (said.Count == 0)
            return null;

        var kinds = said.Where(name => !said.Exists(name.IsKindOf)).Select(name => name.Text);
        return new HtmlName(string.Join(' ', kinds), said.Max(name => name.Trust));
    }

    // "elementor-widget elementor-widget-text-editor" is a widget like all others; "widget widget-share" is one that shares.
    private bool IsKindOf(HtmlName other) =>
        Text.Length > other.Text.Length
        && Text.StartsWith(other.Text, StringComparison.Ordinal)
        && Text[other.Text.Length] is '-' or '_'
        && !Cut(Text[other.Text.Length..]).Exists(IsNoise);

    private static List<HtmlName> Said(string? names)
    {
        var said = new List<HtmlName>();
        foreach (var name in (names ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostNames))
        {
            if (TrustIn(Words(name)) is > 0 and var trust)
                said.Add(new HtmlName(name, trust));
        }

        return said;
    }

    private static int TrustIn(List<string> words)
    {
        var first = words.FindIndex(IsNoise);
        if (first < 0)
            return words.Zip(words.Skip(1), (word, next) => word + " " + next).Any(NoisePairs.Contains) ? Hinted : 0;

        if (words.Take(first).Any(Before.Contains) || words.Skip(first + 1).Take(1).Append(words[^1]).Any(Behind.Contains))
            return 0;

        if (words.Exists(IsStrange))
            return Always;

        return words.Exists(Frames.Contains) || (words.Count == 1 && words[0] != Widget) ? Named : Hinted;
    }

    private static bool IsNoise(string word) => Noise.Contains(word) || IsStrange(word) || word.EndsWith("caption", StringComparison.Ordinal);

    private static bool IsStrange(string word) =>
        Strange.Contains(word) || Array.Exists(StrangeBeginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal));

    private static bool IsSites(string id) => Words(id).Exists(word => Sites.Contains(word) || word.StartsWith("cookie", StringComparison.Ordinal));

    // Sphinx and pandoc name a section after its heading: "sharing-a-calendar" shares nothing, but "comments" under "3 comments" are some.
    private static bool IsNamedByHeading(IElement element)
    {
        if (element.Children.FirstOrDefault(child => child.HasChildNodes) is not { } first || !HtmlElements.IsHeading(first))
            return false;

        var heading = new string([.. HtmlElements.Text(first).Where(c => char.IsLetter(c) || c == ' ')]).Trim();
        var name = string.Concat((element.Id ?? "").Where(char.IsLetter));
        return name.Equals(heading.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            && !Chrome.IsChrome(heading + ".");
    }

    private static List<string> Words(string name)
    {
        var kind = name.IndexOf("--", StringComparison.Ordinal);
        var thing = kind > 0 ? Cut(name[..kind]) : [];
        return thing.Count > 0 && Texts.Contains(thing[^1]) ? thing : Cut(name);
    }

    private static List<string> Cut(string name) => [.. Word().Matches(name).Select(match => match.Value.ToLowerInvariant())];

    // "article-SideBar_ad" is made of article, Side, Bar, ad; "cookieBanner" of cookie and Banner.
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Word();
}
