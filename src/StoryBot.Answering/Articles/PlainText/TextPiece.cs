namespace StoryBot.Answering.Articles.PlainText;

/// <summary>A piece of plain text that stands by itself: a paragraph, a line, or an item of a list.</summary>
internal sealed record TextPiece(string Text, TextSpan Source, bool IsItem, bool IsProse, int Words)
{
    private const int CountedWords = 1000;
    private const int VerseLines = 3;
    private const int VerseWords = 4;

    /// <summary>Whether it is one of several lines that stand together and yet each by itself.</summary>
    public bool IsStacked { get; private init; }

    /// <summary>Whether it is one of several such lines that are as long as a poem's.</summary>
    public bool IsVerse { get; private init; }

    /// <summary>The pieces of a text in order, whatever its lines' ends may say.</summary>
    public static IEnumerable<TextPiece> Of(string text) => Of(text, new TextSpan(0, text.Length), width: 0);

    /// <summary>The pieces of a part of a text in order.</summary>
    /// <param name="width">How wide the text is wrapped, for what a line says that ends before; 0 where it says nothing.</param>
    public static IEnumerable<TextPiece> Of(string text, TextSpan within, int width)
    {
        var wrapped = new WrappedText(text);
        var numbers = ListNumbers.Of(text, within);
        return BlankLines.Split(text, within).SelectMany(block => Between(text, block, numbers)).SelectMany(lines => Cut(wrapped, lines, width));
    }

    public Block AsBlock(string? heading) => new(Text, Source, heading);

    // The lines of a block between its rules.
    private static IEnumerable<List<TextLine>> Between(string text, TextSpan block, ListNumbers numbers)
    {
        var lines = new List<TextLine>();
        foreach (var line in BlankLines.Lines(text, block).Select(span => TextLine.Of(text, span, numbers)))
        {
            if (!line.IsRule)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return lines;
                lines = [];
            }
        }

        if (lines.Count > 0)
            yield return lines;
    }

    private static IEnumerable<TextPiece> Cut(WrappedText text, List<TextLine> lines, int width)
    {
        var cuts = new LineCuts(lines, width);
        var isVerse = cuts.IsStack && IsVerseOf(lines.Count, lines.Sum(line => Chrome.Words(line.Words, CountedWords)));
        TextLine? before = null;
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && !cuts.Begins(end, first))
                end++;

            var isItem = cuts.IsItem(first);
            var mark = isItem ? lines[first].Mark : 0;
            var span = lines[first].Span.To(lines[end - 1].Span);
            var piece = Of(text, new TextSpan(span.Start + mark, span.Length - mark), end - first, isItem);
            var line = lines[first];
            var isEntry = (before is { } last && line.BeginsLike(last)) || (end < lines.Count && lines[end].BeginsLike(line));
            yield return piece with { IsStacked = cuts.IsStack || isEntry, IsVerse = isVerse };
            (before, first) = (line, end);
        }
    }

    private static TextPiece Of(WrappedText text, TextSpan span, int lines, bool isItem)
    {
        var words = text.Join(span);
        var count = Chrome.Words(words, CountedWords);
        return new TextPiece(words, span, isItem, !isItem && (IsVerseOf(lines, count) || Chrome.IsProse(words)), count);
    }

    private static bool IsVerseOf(int lines, int words) => lines >= VerseLines && words >= VerseWords * lines;
}
