using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>A label and its value in a box beside the text, whatever their elements are: "Area code" and "0467".</summary>
/// <param name="Words">Both, as a row of a table has them; empty where the label has no value.</param>
/// <param name="Last">The element behind which the fact ends.</param>
internal sealed record HtmlFact(string Words, string Label, IElement Last)
{
    // In characters and in elements; what is longer is a text under a heading.
    private const int LongestLabel = 80;
    private const int LongestValue = 600;
    private const int MostElements = 200;

    /// <summary>The fact that begins with an element; null for none.</summary>
    /// <param name="place">Where the element stands, as the child that is next.</param>
    public static HtmlFact? Of(IElement element, HtmlPlace place) => place switch
    {
        { Box: null } or { IsCell: true } => null,
        _ when element.LocalName == "dt" => Following(place) is { LocalName: "dd" } meaning ? Of(element, meaning, meaning) : null,
        { Box.Kind: HtmlBoxKind.Facts } when IsPair(element) => Of(element.FirstElementChild!, element.LastElementChild!, element),
        _ => null,
    };

    private static HtmlFact? Of(IElement label, IElement value, IElement last)
    {
        if (!IsShort(label, LongestLabel) || !IsShort(value, LongestValue) || HtmlElements.IsHeading(value))
        {
            return null;
        }

        var (name, said) = (HtmlElements.Text(label), HtmlElements.Text(value));
        return name.Any(char.IsLetterOrDigit) ? new HtmlFact(said.Any(char.IsLetterOrDigit) ? $"{name} | {said}" : "", name, last) : null;
    }

    // A row of a table, or what Fandom and others build of divisions: <div><h3>Rank</h3><div>Pilot</div></div>. Two such rows in one are two.
    private static bool IsPair(IElement element) =>
        element.LocalName is "tr" or "div" or "section"
        && element.ChildElementCount == 2
        && element.ChildNodes.All(node => node is not IText text || string.IsNullOrWhiteSpace(text.Data))
        && (element.LocalName == "tr" || (element.FirstElementChild is { ChildElementCount: <= 1 } label && !label.Children.Any(HtmlElements.BreaksLine)));

    private static IElement? Following(HtmlPlace place)
    {
        for (var at = place.Child + 1; at < place.Node.ChildNodes.Length; at++)
        {
            if (place.Node.ChildNodes[at] is IElement next)
            {
                return next;
            }
        }

        return null;
    }

    private static bool IsShort(IElement element, int longest)
    {
        var length = 0;
        var pending = new Stack<IElement>([element]);
        for (var seen = 0; pending.TryPop(out var inner); seen++)
        {
            length += inner.ChildNodes.OfType<IText>().Sum(text => text.Data.AsSpan().Trim().Length);
            if (seen > MostElements || length > longest || (inner != element && HoldsMore(inner)))
            {
                return false;
            }

            foreach (var child in inner.Children.Where(child => !HtmlElements.IsUnread(child)))
            {
                pending.Push(child);
            }
        }

        return true;
    }

    private static bool HoldsMore(IElement inner) =>
        HtmlElements.IsHeading(inner) || HtmlElements.IsSetApart(inner) || HtmlElements.IsArticle(inner) || inner.LocalName is "table" or "dl";
}
