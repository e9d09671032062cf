using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Tells what a click unfolds, as the answer under a question, from what no reader ever sees.</summary>
internal static class HtmlFold
{
    // "Share" and "Menu" unfold what is the site's; a question or a topic has more words.
    private const int ShortestTitle = 3;

    // To find an element's neighbour takes the longer the more there are.
    private const int MostNeighbours = 400;

    /// <summary>Whether a hidden element stands behind the button or the heading with a button that shows it, or is one of several tabs.</summary>
    public static bool Is(IElement hidden)
    {
        if (!HtmlElements.IsBlock(hidden) || hidden.ParentElement is not { ChildNodes.Length: <= MostNeighbours })
            return false;

        return hidden.GetAttribute("role") == "tabpanel"
            || (hidden.PreviousElementSibling is { } title && (Unfolds(title) || title.Children.Any(Unfolds)) && IsTitle(title));
    }

    /// <summary>Whether the element is a button that is all of its heading: a question that a click answers.</summary>
    public static bool IsHeadingsWords(IElement element) =>
        element.LocalName == "button"
        && element.ParentElement is { ChildNodes.Length: <= 3 } heading
        && HtmlElements.IsHeading(heading)
        && heading.ChildNodes.All(node => node == element || !node.TextContent.Any(char.IsLetterOrDigit));

    private static bool Unfolds(IElement element) =>
        element.LocalName == "button" || element.GetAttribute("role") is "button" or "tab" || element.HasAttribute("aria-expanded");

    private static bool IsTitle(IElement element)
    {
        var title = Whitespace.Collapse(element.TextContent);
        return Chrome.Words(title, ShortestTitle) >= ShortestTitle && !Chrome.IsChrome(title);
    }
}
