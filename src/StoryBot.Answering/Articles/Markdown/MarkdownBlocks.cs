using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
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
    // Below all that are marked as headings.
    private const int LevelOfQuestion = 7;

    // Nobody numbers a list from a thousand on.
    private const int DigitsOfYear = 4;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private string? _title = title;
    private Heading? _heading;

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
                Enter(Words(heading), heading.Level);
                break;
            case Table table:
                AddRows(table);
                break;
            case ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2, NextSibling: null } } paragraph when Words(paragraph) is [.., '?'] question:
                // Questions and answers saved from a page have their questions in bold.
                Enter(question, LevelOfQuestion);
                break;
            case ListItemBlock { Count: > 0 } item when item[0] is ParagraphBlock first && Number(item) is { } number:
                var (mark, words) = (Span(item), Span(first));
                Add($"{number} {Words(first)}", new TextSpan(mark.Start, words.End - mark.Start), _heading?.Over());
                foreach (var child in item.Skip(1))
                    Visit(child);

                break;
            case ContainerBlock container:
                foreach (var inner in container)
                    Visit(inner);

                break;
            case LeafBlock leaf:
                Add(Words(leaf), Span(leaf), _heading?.Over());
                break;
        }
    }

    private void Enter(string heading, int level)
    {
        if (heading.Length == 0)
            return;

        // The title stands over everything; only what is below it says where one is.
        _title ??= heading;
        _heading = heading == _title ? null : Heading.Behind(_heading, heading, level);
    }

    private void AddRows(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        string[] columns = [.. rows.Where(row => row.IsHeader).SelectMany(row => row).Select(Words)];
        // Every row has the same words above it, so they are joined once.
        var above = _heading?.Over();
        var (aligned, loose) = (TableHeading.Of(above, null, columns), TableHeading.Of(above, null, columns, isAligned: false));
        foreach (var row in rows.Where(row => !row.IsHeader))
        {
            string[] cells = [.. row.Select(Words)];
            Add(string.Join(" | ", cells.Where(cell => cell.Length > 0)), Span(row), TableHeading.IsAligned(string.Join('|', cells), columns) ? aligned : loose);
        }
    }

    private static string Words(MarkdownBlock cell) => string.Join(' ', ((TableCell)cell).Descendants<ParagraphBlock>().Select(Words).Where(words => words.Length > 0));

    private static string Words(LeafBlock block) => Whitespace.Collapse(MarkdownInlines.Text(block.Inline));

    // "1986. A great fire destroyed the hall." or "3. Mai 1935" at a paragraph's start is an item of a list to Markdown, which leaves the number out.
    private string? Number(ListItemBlock item)
    {
        var line = body.AsSpan(Span(item).Start);
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var isSaid = digits >= DigitsOfYear || (digits > 0 && line[digits] == '.' && Ordinal.IsSaidBehind(line[(digits + 1)..]));
        return isSaid ? line[..(digits + 1)].ToString() : null;
    }

    private void AddHtml(HtmlBlock html)
    {
        var span = Span(html);
        if (html.Type == HtmlBlockType.Comment || HtmlPageParser.ParseFragment(span.Of(body)) is not Parsed.Page page)
            return;

        foreach (var block in page.Blocks)
            Add(block.Text, block.Source with { Start = block.Source.Start + span.Start }, TableHeading.Of(_heading?.Over(), block.Heading, []));
    }

    private void Add(string text, TextSpan span, string? heading)
    {
        if (text.Length > 0)
            _blocks.Add(new Block(text, span with { Start = span.Start + offset }, heading));
    }

    private TextSpan Span(MarkdownBlock block)
    {
        var start = Math.Clamp(block.Span.Start, 0, body.Length);
        return Whitespace.Trim(body, new TextSpan(start, Math.Clamp(block.Span.End + 1, start, body.Length) - start));
    }
}
