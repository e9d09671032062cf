using System.Text;
using Markdig.Syntax.Inlines;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>
/// Takes out of a paragraph's words again what stood between tags that a page's reader doesn't read: struck-out words, the marks of notes, scripts and styles.
/// What stood between tags that raise it stays raised.
/// </summary>
/// <param name="text">The words so far.</param>
internal sealed class UnreadHtml(StringBuilder text)
{
    private readonly Stack<string> _open = new();
    private int _from;
    private int _raised;

    /// <summary>Takes notice of a tag; what is never closed stays.</summary>
    public void Pass(HtmlInline tag)
    {
        var closes = tag.Tag.StartsWith("</", StringComparison.Ordinal);
        var name = new string([.. tag.Tag.Skip(closes ? 2 : 1).TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (!closes && (name is "del" or "s" or "strike" or "script" or "style" || (name == "sup" && IsNoteMark(tag))))
        {
            _from = _open.Count == 0 ? text.Length : _from;
            _open.Push(name);
        }
        else if (closes && _open.TryPeek(out var open) && open == name)
        {
            _open.Pop();
            text.Length = _open.Count == 0 ? _from : text.Length;
        }
        else if (name == "sup")
        {
            if (closes)
                RaisedFigure.Raise(text, _raised);

            _raised = text.Length;
        }
    }

    // <sup><a href="#fn1">1</a></sup>, the same the other way round, and both with a link of Markdown's own. A link to elsewhere marks a note by its words.
    private static bool IsNoteMark(HtmlInline sup) =>
        sup.NextSibling is LinkInline link ? IsNoteMark(link, link.FirstChild)
        : sup.Parent is LinkInline { LastChild: HtmlInline } around && around.FirstChild == sup ? IsNoteMark(around, sup.NextSibling)
        : sup.NextSibling is HtmlInline next ? IsNoteMark(next.Tag, next.NextSibling)
        : sup.PreviousSibling is HtmlInline before && IsNoteMark(before.Tag, sup.NextSibling);

    private static bool IsNoteMark(LinkInline link, Inline? words) => link.Url is ['#', ..] || IsMark(words);

    private static bool IsNoteMark(string tag, Inline? words) =>
        tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase) && (LeadsWithinPage(tag) || IsMark(words));

    private static bool IsMark(Inline? words) => words is LiteralInline literal && NoteMark.Is(literal.Content.AsSpan());

    private static bool LeadsWithinPage(string tag) =>
        tag.Contains("href=\"#", StringComparison.OrdinalIgnoreCase) || tag.Contains("href='#", StringComparison.OrdinalIgnoreCase) || tag.Contains("href=#", StringComparison.OrdinalIgnoreCase);
}
