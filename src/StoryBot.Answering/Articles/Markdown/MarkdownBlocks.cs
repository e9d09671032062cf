using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StoryBot.Answering.Articles.Html;
using HtmlBlock = Markdig.Syntax.HtmlBlock;
using MarkdownBlock = Markdig.Syntax.Block;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>Walks a parsed Markdown document: paragraphs, list items and table rows in order, each below its heading.</summary>
/// <param name="body">The text that was parsed.</param>
/// <param name="offset">Where that text starts in its file.</param>
/// <param name="title">The article's title, if it is known already; else the first heading becomes it.</param>
internal sealed class MarkdownBlocks(string body, int offset, string? title)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private string? _title = title;
    private string? _heading;

    public Parsed.Page Read(MarkdownDocument document)
    {
        // Markdig bounds how deep blocks nest, so recursion is safe here.
        Visit(document);
        return new Parsed.Page(_title, _blocks.DrainToImmutable());
    }

    private void Visit(MarkdownBlock block)
    {
        switch (block)
        {
            case CodeBlock or LinkReferenceDefinitionGroup:
                break;
            case HtmlBlock html:
                AddHtml(html);
                break;
            case HeadingBlock heading:
                Enter(Whitespace.Collapse(MarkdownInlines.Text(heading.Inline)));
                break;
            case TableRow row:
                AddRow(row);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Visit(child);

                break;
            case LeafBlock leaf:
                Add(Whitespace.Collapse(MarkdownInlines.Text(leaf.Inline)), leaf);
                break;
        }
    }

    private void Enter(string heading)
    {
        if (heading.Length == 0)
            return;

        // The title stands over everything; only what is below it says where one is.
        _title ??= heading;
        _heading = heading == _title ? null : heading;
    }

    private void AddRow(TableRow row)
    {
        if (row.IsHeader)
            return;

        var cells = row.SelectMany(cell => cell.Descendants<ParagraphBlock>())
            .Select(cell => Whitespace.Collapse(MarkdownInlines.Text(cell.Inline)));
        Add(string.Join(" | ", cells.Where(cell => cell.Length > 0)), row);
    }

    private void AddHtml(HtmlBlock html)
    {
        var span = Span(html);
        if (html.Type == HtmlBlockType.Comment || HtmlPageParser.ParseFragment(span.Of(body)) is not Parsed.Page page)
            return;

        foreach (var block in page.Blocks)
            _blocks.Add(block with { Source = block.Source with { Start = block.Source.Start + span.Start + offset }, Heading = _heading });
    }

    private void Add(string text, MarkdownBlock block)
    {
        var span = Span(block);
        if (text.Length > 0)
            _blocks.Add(new Block(text, span with { Start = span.Start + offset }, _heading));
    }

    private TextSpan Span(MarkdownBlock block)
    {
        var start = Math.Clamp(block.Span.Start, 0, body.Length);
        return Whitespace.Trim(body, new TextSpan(start, Math.Clamp(block.Span.End + 1, start, body.Length) - start));
    }
}
