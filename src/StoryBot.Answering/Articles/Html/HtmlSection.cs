using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>What stands under a heading like "Comments" or "Related articles": strangers' remarks and other articles.</summary>
/// <param name="Holder">The element that holds the heading, and all of the section.</param>
/// <param name="Level">The heading's level, 1..6.</param>
/// <param name="IsBox">Whether the heading begins the element, so that the section is all the element; else a heading of its level ends it.</param>
/// <param name="Above">The heading above the section.</param>
internal sealed record HtmlSection(INode Holder, int Level, bool IsBox, Heading? Above)
{
    // In the midst of an article a smaller heading stands over a few links, and the article goes on below them.
    private const int LowestBesideText = 2;

    /// <summary>The section in which a page's text stands from a heading on; null for the article.</summary>
    /// <param name="heading">The heading's element.</param>
    /// <param name="words">What the heading says.</param>
    /// <param name="around">The section so far.</param>
    /// <param name="above">The heading before it.</param>
    public static HtmlSection? From(IElement heading, string words, HtmlSection? around, Heading? above)
    {
        var level = HtmlElements.Level(heading);
        if (around is { IsBox: true } || heading.ParentElement is not { } holder)
            return around;

        if (!Chrome.IsEnd(words))
            return around is not null && level <= around.Level ? null : around;

        var isBox = holder.LocalName is not ("body" or "main" or "article") && holder.FirstElementChild == heading;
        return isBox || level <= LowestBesideText ? new HtmlSection(holder, level, isBox, around is null ? above : around.Above) : around;
    }
}
