using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Tells a row of a table of data, which is read as one, from one of a table that lays the page out.</summary>
internal static class HtmlRow
{
    // Two paragraphs, a list, a table within a cell: of data where they are no more than this, in characters and in elements.
    private const int LongestCell = 200;
    private const int MostElements = 50;

    /// <summary>Whether each of the row's cells holds words, or so few blocks that they are data.</summary>
    /// <param name="isPassedOver">Which elements are not read.</param>
    public static bool IsPlain(IElement row, Func<IElement, bool> isPassedOver)
    {
        var isOnly = !row.Children.Skip(1).Any();
        return row.Children.All(cell => HoldsWords(cell, isPassedOver) || (!isOnly && HoldsLittle(cell, isPassedOver)));
    }

    // Data may have a form with a button, which is passed over.
    private static bool HoldsWords(IElement cell, Func<IElement, bool> isPassedOver)
    {
        var pending = new Stack<IElement>([Innermost(cell)]);
        while (pending.TryPop(out var element))
        {
            foreach (var inner in element.Children)
            {
                if (HtmlElements.IsHeading(inner))
                    return false;

                if (isPassedOver(inner))
                    continue;

                if (HtmlElements.BreaksLine(inner))
                    return false;

                pending.Push(inner);
            }
        }

        return true;
    }

    private static bool HoldsLittle(IElement cell, Func<IElement, bool> isPassedOver)
    {
        var length = 0;
        var pending = new Stack<IElement>([cell]);
        for (var seen = 0; pending.TryPop(out var element); seen++)
        {
            length += element.ChildNodes.OfType<IText>().Sum(text => text.Data.AsSpan().Trim().Length);
            if (seen > MostElements || length > LongestCell || HtmlElements.IsHeading(element) || HtmlElements.IsArticle(element)
                || HtmlElements.IsSetApart(element) || IsMixed(element))
                return false;

            foreach (var inner in element.Children.Where(inner => !isPassedOver(inner)))
                pending.Push(inner);
        }

        return true;
    }

    // Words beside a block are no paragraph of their own in data.
    private static bool IsMixed(IElement element) => element.Children.Any(HtmlElements.IsBlock) && element.ChildNodes.Any(SaysSomething);

    // Word and Google Docs put what a cell says into a paragraph, Confluence that into a division.
    private static IElement Innermost(IElement cell)
    {
        var inner = cell;
        while (inner.ChildElementCount == 1 && inner.FirstElementChild is { LocalName: "p" or "div" } only && !inner.ChildNodes.Any(SaysSomething))
            inner = only;

        return inner;
    }

    private static bool SaysSomething(INode node) => node is IText text && !string.IsNullOrWhiteSpace(text.Data);
}
