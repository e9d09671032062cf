using Spectre.Console;
using Spectre.Console.Rendering;

namespace StoryBot.Screens;

/// <summary>A text of any length: whole and in one line into a file or a pipe, on a terminal as much as somebody reads.</summary>
/// <remarks>
/// Spectre makes a segment of every word, and where a segment is put into a line it adds up the others there: a line of a megabyte would take
/// minutes. Here such a line is one segment.
/// </remarks>
internal sealed class LongText(string text, Style style) : IRenderable
{
    // No terminal is as wide, and no file is narrower.
    private const int Widest = 10_000;

    /// <summary>The words that matter most, of which as many as fit are shown.</summary>
    public Range Marked { get; init; } = 0..0;

    public Style MarkedStyle { get; init; } = Style.Plain;

    /// <summary>Stands before the text and takes no style of it; <see cref="Close"/> behind.</summary>
    public string Open { get; init; } = "";

    public string Close { get; init; } = "";

    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        if (maxWidth < Widest)
        {
            return ((IRenderable)Wrapped()).Measure(options, maxWidth);
        }

        var width = Math.Min(maxWidth, Whole().CellCount());
        return new Measurement(width, width);
    }

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        maxWidth < Widest ? ((IRenderable)Wrapped()).Render(options, maxWidth) : [Whole()];

    // What is as wide has no colours.
    private Segment Whole() => new(Open + SafeText.Of(text) + Close);

    private Paragraph Wrapped()
    {
        var (before, words, after) = ReadablePart.Of(text, Marked);
        var paragraph = new Paragraph();
        Append(paragraph, Open, Styles.Quiet);
        Append(paragraph, before, style);
        Append(paragraph, words, MarkedStyle);
        Append(paragraph, after, style);
        Append(paragraph, Close, Styles.Quiet);
        return paragraph;
    }

    private static void Append(Paragraph paragraph, string part, Style look)
    {
        if (part.Length > 0)
        {
            paragraph.Append(SafeText.Of(part), look);
        }
    }
}
