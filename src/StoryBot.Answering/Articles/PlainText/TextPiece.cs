namespace StoryBot.Answering.Articles.PlainText;

/// <summary>A piece of plain text that stands by itself: a paragraph, a line, or an item of a list.</summary>
internal sealed record TextPiece(string Text, TextSpan Source, bool IsItem, bool IsProse, int Words)
{
    private const int CountedWords = 1000;

    // Hard-wrapped lines are shorter; a text with a line this long has a paragraph on every line.
    private const int LongestWrappedLine = 160;
    private const int VerseLines = 3;
    private const int VerseWords = 4;

    /// <summary>The pieces of a text in order.</summary>
    public static IEnumerable<TextPiece> Of(string text) => BlankLines.Split(text).SelectMany(block => Cut(text, block));

    public Block AsBlock(string? heading) => new(Text, Source, heading);

    private static IEnumerable<TextPiece> Cut(string text, TextSpan block)
    {
        var lines = BlankLines.Lines(text, block).Select(line => Whitespace.Trim(text, line)).ToList();
        var linePerParagraph = lines.Count > 1 && lines.Any(line => line.Length > LongestWrappedLine);
        var isList = ItemStart(text, lines[0]) > 0;
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && !linePerParagraph && !IsRule(text, lines[end]) && !IsRule(text, lines[end - 1])
                && !(isList && ItemStart(text, lines[end]) > 0))
                end++;

            var mark = isList ? ItemStart(text, lines[first]) : 0;
            var span = lines[first].To(lines[end - 1]);
            yield return Of(text, new TextSpan(span.Start + mark, span.Length - mark), end - first, mark > 0);
            first = end;
        }
    }

    private static TextPiece Of(string text, TextSpan span, int lines, bool isItem)
    {
        var words = Whitespace.Collapse(text.AsSpan(span.Start, span.Length));
        var count = Chrome.Words(words, CountedWords);
        var isVerse = lines >= VerseLines && count >= VerseWords * lines;
        return new TextPiece(words, span, isItem, !isItem && (isVerse || Chrome.IsProse(words)), count);
    }

    // "=====" under a title, "* * *" between scenes.
    private static bool IsRule(string text, TextSpan line)
    {
        foreach (var c in text.AsSpan(line.Start, line.Length))
        {
            if (char.IsLetterOrDigit(c))
                return false;
        }

        return true;
    }

    // How many characters the mark before a list's item takes, white space included: "- ", "* ", "• ", "12. ", "3) ".
    private static int ItemStart(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        var mark = words switch
        {
            ['-' or '*' or '•' or '+' or '–', ' ' or '\t', ..] => 1,
            _ when digits is 1 or 2 && words[digits..] is ['.' or ')', ' ' or '\t', ..] => digits + 1,
            _ => 0,
        };
        return mark == 0 ? 0 : words.Length - words[mark..].TrimStart(" \t").Length;
    }
}
