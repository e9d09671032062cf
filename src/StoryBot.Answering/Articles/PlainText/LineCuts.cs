namespace StoryBot.Answering.Articles.PlainText;

/// <summary>Where among lines that neither a blank line nor a rule parts a piece of text ends and the next begins.</summary>
internal sealed class LineCuts
{
    // Hard-wrapped lines are shorter; of lines one of which is this long each is a paragraph.
    private const int LongestWrappedLine = 160;

    // Hardly anybody wraps more narrowly, and a note of short lines says nothing of a width.
    private const int NarrowestPage = 36;
    private const int ProseWords = 25;
    private const int LongestHeading = 12;
    private const int LeastIndent = 2;

    // "of", "the", "in": a heading doesn't end with one, a wrapped line may.
    private const int LongestParticle = 3;

    private readonly List<TextLine> lines;
    private readonly int width;
    private readonly int margin;
    private readonly int firstItem;
    private readonly bool isLinePerParagraph;

    /// <param name="lines">The lines, at least one.</param>
    /// <param name="width">How wide the text is wrapped; 0 where the ends of its lines say nothing.</param>
    public LineCuts(List<TextLine> lines, int width)
    {
        this.lines = lines;
        this.width = width;
        margin = lines.Min(line => line.Indent);
        firstItem = FirstItem();
        isLinePerParagraph = lines.Count > 1 && lines.Exists(line => line.Span.Length > LongestWrappedLine);
        IsStack = firstItem < 0 && StandAlone();
    }

    /// <summary>Whether every line stands by itself though nothing marks it: an address, a table, a list of things.</summary>
    public bool IsStack { get; }

    /// <summary>How wide a text is wrapped, as its longest line says; without bound where a line is a whole paragraph.</summary>
    public static int Width(string text, TextSpan within)
    {
        var width = NarrowestPage;
        foreach (var line in BlankLines.Lines(text, within))
        {
            var span = Whitespace.Trim(text, line);
            if (span.Length <= LongestWrappedLine)
                width = Math.Max(width, span.Length);
            else if (Chrome.Words(span.Of(text), ProseWords) >= ProseWords)
                return int.MaxValue;
        }

        return width;
    }

    public bool IsItem(int at) => firstItem >= 0 && at >= firstItem && lines[at].Mark > 0;

    /// <summary>Whether a piece begins with a line, where the one before began with <paramref name="first"/>.</summary>
    public bool Begins(int at, int first)
    {
        if (IsStack || isLinePerParagraph || IsItem(at))
            return true;

        var (above, line) = (lines[at - 1], lines[at]);
        if (IsItem(first))
            return line.Indent <= lines[first].Indent && line.BeginsAnew && !char.IsDigit(line.Words[0]) && EndsEarly(above, line);

        // An answer stays with the question above it.
        if (line.BeginsLike(lines[first]) && above.Words[^1] != '?')
            return true;

        var isIndented = line.Indent >= margin + LeastIndent && Chrome.IsSentenceEnd(above.Words);
        return isIndented || (at == 1 && IsHeading(above, line));
    }

    // A dash or a number may also come to stand at a wrapped line's start.
    private int FirstItem()
    {
        if (lines[0].Mark > 0)
            return 0;

        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].Mark == 0)
                continue;

            var above = lines[at - 1];
            var isIntroduced = above.Words[^1] is ':' or '：'
                || ((Chrome.IsSentenceEnd(above.Words) || EndsEarly(above, lines[at])) && HasAnother(at));
            if (isIntroduced)
                return at;
        }

        return -1;
    }

    private bool HasAnother(int item) =>
        lines.FindIndex(item + 1, line => line.Mark > 0 && ListMark.AreAlike(line.Words[0], lines[item].Words[0])) > 0;

    // Prose has words in lower case at the start of some line, and a full stop at the end of the last; a log has a time before each.
    private bool StandAlone()
    {
        if (lines.Count == 1 || width == 0)
            return false;

        if (lines.TrueForAll(line => line.HasColumns))
            return true;

        var areBare = lines.Skip(1).All(line => line.BeginsAnew) && lines.All(line => line.EndsBare);
        if (!areBare && !lines.All(line => line.BeginsWithFigure))
            return false;

        var ended = Enumerable.Range(0, lines.Count - 1).Count(at => lines[at].HasRoomFor(lines[at + 1], width));
        return 2 * ended > lines.Count - 1;
    }

    private bool IsHeading(TextLine line, TextLine below) =>
        line.EndsBare && line.BeginsAnew && below.BeginsAnew && EndsEarly(line, below) && Chrome.IsSentenceEnd(lines[^1].Words)
        && Chrome.Words(line.Words, LongestHeading + 1) <= LongestHeading && !EndsWithParticle(line.Words);

    private static bool EndsWithParticle(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last.Length <= LongestParticle && char.IsLower(last[0]);
    }

    // Well before the margin, since hand-wrapped lines differ in length.
    private bool EndsEarly(TextLine line, TextLine next) => line.HasRoomFor(next, width / 4 * 3);
}
