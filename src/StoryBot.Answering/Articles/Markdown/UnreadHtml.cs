using System.Text;
using Markdig.Syntax.Inlines;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>Takes out of a paragraph's words again what stood between tags that a page's reader doesn't read: struck-out words, the marks of notes.</summary>
/// <param name="text">The words so far.</param>
internal sealed class UnreadHtml(StringBuilder text)
{
    private readonly Stack<string> _open = new();
    private int _from;

    /// <summary>Takes notice of a tag; what is never closed stays.</summary>
    public void Pass(HtmlInline tag)
    {
        var closes = tag.Tag.StartsWith("</", StringComparison.Ordinal);
        var name = new string([.. tag.Tag.Skip(closes ? 2 : 1).TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (!closes && (name is "del" or "s" or "strike" || (name == "sup" && IsNoteMark(tag))))
        {
            _from = _open.Count == 0 ? text.Length : _from;
            _open.Push(name);
        }
        else if (closes && _open.TryPeek(out var open) && open == name)
        {
            _open.Pop();
            text.Length = _open.Count == 0 ? _from : text.Length;
        }
    }

    // <sup><a href="#fn1">1</a></sup>, the same the other way round, and both with a link of Markdown's own.
    private static bool IsNoteMark(HtmlInline sup) =>
        sup.NextSibling is LinkInline { Url: ['#', ..] }
        || sup.Parent is LinkInline { Url: ['#', ..] }
        || (sup.NextSibling is HtmlInline next && LeadsWithinPage(next.Tag))
        || (sup.PreviousSibling is HtmlInline before && LeadsWithinPage(before.Tag));

    private static bool LeadsWithinPage(string tag) =>
        tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase)
        && (tag.Contains("href=\"#", StringComparison.OrdinalIgnoreCase) || tag.Contains("href='#", StringComparison.OrdinalIgnoreCase) || tag.Contains("href=#", StringComparison.OrdinalIgnoreCase));
}
