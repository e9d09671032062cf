using Markdig;

namespace StoryBot.Answering.Articles.Markdown;

/// <summary>Takes a Markdown file apart: its front matter, its headings, its paragraphs.</summary>
internal static class MarkdownParser
{
    // Unclosed brackets, processing instructions and declarations cost Markdig the square of their number within a paragraph.
    private const int BracketLimit = 2000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseFootnotes()
        .UseTaskLists()
        .UseAutoLinks()
        .Build();

    public static Parsed Parse(string text)
    {
        var front = FrontMatter.Of(text);
        if (front is not FrontMatter.Read { BodyStart: var start } read)
            return new Parsed.Broken(((FrontMatter.Broken)front).Reason);

        var body = text[start..];
        if (CrowdedAt(body) is { } crowded)
            return new Parsed.Broken(
                $"has more than {BracketLimit} brackets in the paragraph at line {Line(text, start + crowded)}: split it with blank lines");

        try
        {
            var page = new MarkdownBlocks(body, start, read.Title).Read(Markdig.Markdown.Parse(body, Pipeline));
            return page with { Author = read.Author, Url = read.Url, Published = read.Published };
        }
        catch (ArgumentException)
        {
            // Markdig's way to refuse what is nested so deep that it would overflow the stack.
            return new Parsed.Broken("has lists, quotes or emphasis nested deeper than can be read: make it flatter");
        }
    }

    private static int? CrowdedAt(string body)
    {
        foreach (var piece in BlankLines.Split(body))
        {
            var words = body.AsSpan(piece.Start, piece.Length);
            if (words.Count('[') + words.Count("<?") + words.Count("<!") > BracketLimit)
                return piece.Start;
        }

        return null;
    }

    private static int Line(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;
}
