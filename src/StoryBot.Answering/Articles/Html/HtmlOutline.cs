using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>What is known of a page before its text is read: where its tags stand, what holds the article, its headline.</summary>
/// <param name="TagPositions">Where each element's tag starts in the source, ascending.</param>
/// <param name="Holders">Every element that holds the headline or an element that is the article by its own word.</param>
/// <param name="Headline">The first top heading, within the article where there is one.</param>
internal sealed record HtmlOutline(int[] TagPositions, IReadOnlySet<INode> Holders, string? Headline)
{
    public static HtmlOutline Of(IElement body)
    {
        var positions = new List<int>();
        var holders = new HashSet<INode>();
        string? headline = null;
        var isInArticle = false;
        var pending = new Stack<(INode Node, int Child, bool InArticle)>([(body, 0, false)]);
        while (pending.TryPop(out var place))
        {
            if (place.Child >= place.Node.ChildNodes.Length)
                continue;

            pending.Push(place with { Child = place.Child + 1 });
            if (place.Node.ChildNodes[place.Child] is not IElement element)
                continue;

            if (element.SourceReference is { } reference)
                positions.Add(reference.Position.Index);

            var isArticle = HtmlElements.IsArticle(element);
            var isHeadline = element.LocalName == "h1";
            if (isArticle || isHeadline)
                Mark(holders, element);

            if (isHeadline && (headline is null || (place.InArticle && !isInArticle)) && HtmlElements.Text(element) is { Length: > 0 } words)
                (headline, isInArticle) = (words, place.InArticle);

            pending.Push((element, 0, place.InArticle || isArticle));
        }

        positions.Sort();
        return new HtmlOutline([.. positions], holders, headline);
    }

    /// <summary>Where the next tag after a position starts; the source's end after the last.</summary>
    public int NextTag(int position, string source)
    {
        var index = Array.BinarySearch(TagPositions, position + 1);
        index = index < 0 ? ~index : index;
        return index < TagPositions.Length ? TagPositions[index] : source.Length;
    }

    /// <summary>Where an element ends whose last tag starts at a position.</summary>
    public int End(IElement element, int position, string source)
    {
        var next = NextTag(position, source);
        var close = source.IndexOf("</" + element.LocalName, position, next - position, StringComparison.OrdinalIgnoreCase);
        return close >= 0 ? close : next;
    }

    private static void Mark(HashSet<INode> holders, IElement element)
    {
        for (INode? node = element; node is not null && holders.Add(node); node = node.Parent)
        {
        }
    }
}
