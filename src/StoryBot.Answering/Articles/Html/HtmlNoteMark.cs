using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Tells the marks of notes, which are no words of the text: "5,000¹ people" are 5,000, not 50,001.</summary>
internal static class HtmlNoteMark
{
    // An exponent or the "th" of an ordinal is raised too, so only links count.
    public static bool Is(IElement element) => element.LocalName switch
    {
        "sup" => element.ClassList.Contains("reference") || IsAllLink(element) || HoldsOnlyMarks(element),
        "a" => element.GetAttribute("role") is "doc-noteref" or "doc-backlink"
            || (LeadsWithinPage(element) && (element.ClassName?.Contains("footnote", StringComparison.OrdinalIgnoreCase) == true || IsBracketed(element))),
        _ => false,
    };

    // Word raises the mark by a style alone: <a href="#_ftn1"><span><span>[1]</span></span></a>. Without brackets "see page 2" is one.
    private static bool IsBracketed(IElement link) =>
        link.TextContent.Trim() is ['[', .., ']'] words && NoteMark.Is(words) && words.Any(char.IsLetterOrDigit);

    // <a href="#fn1"><span><sup>1</sup></span></a>
    private static bool IsAllLink(IElement sup)
    {
        for (var inner = sup; inner.ParentElement is { ChildNodes.Length: <= 3 } around; inner = around)
        {
            if (around.ChildNodes.Any(node => node != inner && !IsSilent(node)))
                return false;

            if (around.LocalName == "a")
                return LeadsWithinPage(around) || NoteMark.Is(sup.TextContent);
        }

        return false;
    }

    // <sup>[<a href="#fn1">1</a>, <a href="#fn2">2</a>]</sup>
    private static bool HoldsOnlyMarks(IElement element) =>
        element.FirstElementChild is not null
        && element.ChildNodes.All(node => node switch
        {
            IElement { LocalName: "a" } link => LeadsWithinPage(link) || NoteMark.Is(link.TextContent),
            IElement inner => HoldsOnlyMarks(inner),
            _ => IsSilent(node),
        });

    private static bool IsSilent(INode node) => node is not (IElement or IText) || !node.TextContent.Any(char.IsLetterOrDigit);

    // A page that a browser saved says its own address before the place within it.
    public static bool LeadsWithinPage(IElement link) =>
        link.GetAttribute("href") is { } address && address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash && hash < address.Length - 1;
}
