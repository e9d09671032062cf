using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>The marks that a browser writes around a quotation within a paragraph, though the page itself doesn't hold them.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3</remarks>
internal sealed record HtmlQuotation(string Opening, string Closing)
{
    private const string Marks = "\"'“”„‘’«»‹›「『";

    private static readonly HtmlQuotation Outer = new("“", "”");
    private static readonly HtmlQuotation Inner = new("‘", "’");

    /// <summary>The marks of an element; null where it is no quotation, or brings marks of its own.</summary>
    public static HtmlQuotation? Of(IElement element, HtmlPlace place) =>
        element.LocalName != "q" || HasMarks(element) ? null : place.IsQuoted ? Inner : Outer;

    private static bool HasMarks(IElement quotation)
    {
        INode? node = quotation;
        while (node is IElement)
            node = node.FirstChild;

        return node is IText text && text.Data.TrimStart() is [var first, ..] && Marks.Contains(first, StringComparison.Ordinal);
    }
}
