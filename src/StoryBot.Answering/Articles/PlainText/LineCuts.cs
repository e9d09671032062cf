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

    private readonly List<TextLine> _lines;
    private readonly int _width;
    private readonly int _margin;
    private readonly int _firstItem;
    private readonly bool _isLinePerParagraph;

    /// <param name="lines">The lines, at least one.</param>
    /// <param name="width">How wide the text is wrapped; 0 where the ends of its lines say nothing.</param>
    public LineCuts(List<TextLine> lines, int width)
    {
        _lines = lines;
        _width = width;
        _margin = lines.Min(line => line.Indent);
        _firstItem = FirstItem();
        _isLinePerParagraph = lines.Count > 1 && lines.Exists(line => line.Span.Length > LongestWrappedLine);
        IsStack = _firstItem < 0 && StandAlone();
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

    public bool IsItem(int at) => _firstItem >= 0 && at >= _firstItem && _lines[at].Mark > 0;

    /// <summary>Whether a piece begins with a line, where the one before began with <paramref name="first"/>.</summary>
    public bool Begins(int at, int first)
    {
        if (IsStack || _isLinePerParagraph || IsItem(at))
            return true;

        var (above, line) = (_lines[at - 1], _lines[at]);
        if (IsItem(first))
            return line.Indent <= _lines[first].Indent && line.BeginsAnew && !char.IsDigit(line.Words[0]) && EndsEarly(above, line);

        // An answer stays with the question above it.
        if (line.BeginsLike(_lines[first]) && above.Words[^1] != '?')
            return true;

        var isIndented = line.Indent >= _margin + LeastIndent && Chrome.IsSentenceEnd(above.Words);
        return isIndented || (at == 1 && IsHeading(above, line));
    }

    // A dash or a number may also come to stand at a wrapped line's start.
    private int FirstItem()
    {
        if (_lines[0].Mark > 0)
            return 0;

        for (var at = 1; at < _lines.Count; at++)
        {
            if (_lines[at].Mark == 0)
                continue;

            var above = _lines[at - 1];
            var isIntroduced = above.Words[^1] is ':' or '：'
                || ((Chrome.IsSentenceEnd(above.Words) || EndsEarly(above, _lines[at])) && HasAnother(at));
            if (isIntroduced)
                return at;
        }

        return -1;
    }

    private bool HasAnother(int item) =>
        _lines.FindIndex(item + 1, line => line.Mark > 0 && ListMark.AreAlike(line.Words[0], _lines[item].Words[0])) > 0;

    // Prose has words in lower case at the start of some line, and a full stop at the end of the last; a log has a time before each.
    private bool StandAlone()
    {
        if (_lines.Count == 1 || _width == 0)
            return false;

        if (_lines.TrueForAll(line => line.HasColumns))
            return true;

        var areBare = _lines.Skip(1).All(line => line.BeginsAnew) && _lines.All(line => line.EndsBare);
        if (!areBare && !_lines.All(line => line.BeginsWithFigure))
            return false;

        var ended = Enumerable.Range(0, _lines.Count - 1).Count(at => _lines[at].HasRoomFor(_lines[at + 1], _width));
        return 2 * ended > _lines.Count - 1;
    }

    private bool IsHeading(TextLine line, TextLine below) =>
        line.EndsBare && line.BeginsAnew && below.BeginsAnew && EndsEarly(line, below) && Chrome.IsSentenceEnd(_lines[^1].Words)
        && Chrome.Words(line.Words, LongestHeading + 1) <= LongestHeading && !EndsWithParticle(line.Words);

    private static bool EndsWithParticle(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last.Length <= LongestParticle && char.IsLower(last[0]);
    }

    // Well before the margin, since hand-wrapped lines differ in length.
    private bool EndsEarly(TextLine line, TextLine next) => line.HasRoomFor(next, _width / 4 * 3);
}
