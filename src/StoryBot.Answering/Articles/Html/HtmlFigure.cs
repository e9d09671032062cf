using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Tells a figure that shows something from one that says something: a table, a quotation, a box beside the text.</summary>
internal static class HtmlFigure
{
    // What says something in a figure is short; a bound keeps figures within figures cheap.
    private const int LookedAt = 200;

    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "audio", "canvas", "embed", "iframe", "img", "map", "math", "object", "picture", "pre", "svg", "video",
    };

    public static bool IsPicture(IElement figure)
    {
        var shows = false;
        var pending = new Stack<IElement>([figure]);
        for (var seen = 0; seen < LookedAt && pending.TryPop(out var element); seen++)
        {
            if (element.LocalName is "table" or "blockquote")
                return false;

            shows |= Shown.Contains(element.LocalName);
            foreach (var inner in element.Children)
                pending.Push(inner);
        }

        return shows || pending.Count > 0;
    }
}
