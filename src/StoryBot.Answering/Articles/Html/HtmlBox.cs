using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>A box beside a page's text, or below it: some of what it holds belongs to the page, the rest is the site's.</summary>
/// <param name="scope">The innermost element around it that is an article by its own word, by its index; -1 for none.</param>
/// <param name="section">How many headings of sections stand above it.</param>
internal sealed class HtmlBox(HtmlBoxKind kind, IElement element, int scope, int section)
{
    // Below a page a name or a claim is shorter: "Made in Berlin."
    private const int ShortestSentence = 5;

    private readonly List<HtmlBlock> group = [];
    private bool leadsElsewhere;
    private IElement? said;

    public HtmlBoxKind Kind => kind;

    public IElement Element => element;

    public int Scope => scope;

    public int Section => section;

    /// <summary>The heading and the section around it, which count again behind it.</summary>
    public (Heading? Heading, HtmlSection? Section) Around { get; init; }

    /// <summary>What of it belongs to the page.</summary>
    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>The kind of box that an element is; null for none, or where it says that it is the site's.</summary>
    public static HtmlBoxKind? KindOf(IElement element, HtmlPlace place)
    {
        if (Named(element) is not { } kind || place.IsCell || place.IsLink || place.IsFigure || HtmlElements.IsHidden(element) || IsSites(element))
        {
            return null;
        }

        return place.Box is null || (kind == HtmlBoxKind.Facts && place.Box.Kind == HtmlBoxKind.Aside) ? kind : null;
    }

    /// <summary>Whether the element is not read here, though it might be within the text.</summary>
    public bool PassesOver(IElement inner) => inner == said || inner.LocalName == "form" || HtmlName.Of(inner) is not null;

    /// <summary>Takes notice of what is passed over: words above a form invite to fill it in.</summary>
    public void Omit(IElement passed) =>
        leadsElsewhere |= passed.LocalName is "form" or "input" or "select" or "textarea" || passed.QuerySelector("form") is not null;

    /// <summary>Takes notice that an element was read together with the one before it.</summary>
    public void Say(IElement element) => said = element;

    /// <summary>Begins what stands under a heading of the box's own. A heading that is a link is another article's.</summary>
    public void Begin(IElement heading, string words)
    {
        Close();
        leadsElsewhere = SiteTalk.Invites(words) || heading.QuerySelectorAll("a").Any(link => HtmlElements.IsLink(link) && !HtmlNoteMark.LeadsWithinPage(link));
    }

    public void Add(HtmlBlock block)
    {
        group.Add(block);
        leadsElsewhere |= block.LeadsElsewhere || Chrome.IsChrome(block.Block.Text) || SiteTalk.Invites(block.Block.Text);
    }

    /// <summary>Ends what stands under the heading. Beside links or a notice of the site's, words tell of other articles or of what the site sells.</summary>
    public void Close()
    {
        if (kind != HtmlBoxKind.Aside || !leadsElsewhere)
        {
            Blocks.AddRange(group.Where(IsRead));
        }

        group.Clear();
        leadsElsewhere = false;
    }

    private static HtmlBoxKind? Named(IElement element) => element.LocalName switch
    {
        "aside" or "div" or "dl" or "section" or "table" when IsInfobox(element) => HtmlBoxKind.Facts,
        "aside" => HtmlBoxKind.Aside,
        // Within a quotation it is whom it is from.
        "footer" when element.ParentElement?.LocalName != "blockquote" => HtmlBoxKind.Footer,
        _ => null,
    };

    // The class of MediaWiki's boxes, in some languages with a version, and of Fandom's. https://en.wikipedia.org/wiki/Help:Infobox
    private static bool IsInfobox(IElement element) =>
        (element.ClassName ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(name => name is "infobox" or "portable-infobox" || name.StartsWith("infobox_", StringComparison.Ordinal));

    // That a footer is called one says nothing new.
    private static bool IsSites(IElement element) =>
        HtmlName.Of(element) is { } name
        && !(element.LocalName == "footer" && name.Text.Split(' ').All(word => word.Contains("footer", StringComparison.OrdinalIgnoreCase)));

    private bool IsRead(HtmlBlock block) => !block.Place.IsBeyond && kind switch
    {
        HtmlBoxKind.Facts => block.IsSaid,
        HtmlBoxKind.Aside => block.IsSaid && (!block.Place.IsItem || block.Place.IsRow || SaysSomething(block.Block.Text)),
        _ => block.LinkShare <= 0 && IsSentences(block.Block.Text),
    };

    // Beside a text a list of bare names is one of topics or of other articles: "Tide mills in Norway".
    private static bool SaysSomething(string item) => item.Any(char.IsDigit) || Chrome.IsProse(item) || Chrome.IsBareSentence(item);

    private static bool IsSentences(string text) =>
        Chrome.IsWrittenOut(text) && Chrome.Words(text, ShortestSentence) >= ShortestSentence
        && !Chrome.IsChrome(text) && !SiteTalk.IsNotice(text) && !SiteTalk.Invites(text);
}
