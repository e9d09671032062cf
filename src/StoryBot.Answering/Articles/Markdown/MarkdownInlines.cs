using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>The words a reader sees of a paragraph's inlines: no marks, no link targets, no pictures, nothing struck out.</summary>
internal static class MarkdownInlines
{
    public static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        var unread = new UnreadHtml(text);
        var pending = new Stack<Inline?>([inlines?.FirstChild]);
        while (pending.TryPop(out var inline))
        {
            if (inline is null)
                continue;

            pending.Push(inline.NextSibling);
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append(' ');
                    break;
                case HtmlInline html:
                    unread.Pass(html);
                    break;
                case LinkInline { IsImage: true } or FootnoteLink or TaskList or EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 }:
                    break;
                case EmphasisInline { DelimiterChar: '^', FirstChild: LiteralInline { NextSibling: null } raised }:
                    RaisedFigure.Append(text, raised.Content.AsSpan());
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    pending.Push(delimiter.FirstChild);
                    break;
                case ContainerInline container:
                    pending.Push(container.FirstChild);
                    break;
            }
        }

        return text.ToString();
    }
}
