using System.Text;

namespace StoryBot.Answering.Articles.PlainText;

/// <summary>One line of plain text.</summary>
/// <param name="Span">Its words, without the white space around them.</param>
/// <param name="Words">The same as a text.</param>
/// <param name="Indent">How far from the margin it begins, in columns.</param>
/// <param name="Mark">How many characters the mark of a list's item takes that it begins with.</param>
internal readonly record struct TextLine(TextSpan Span, string Words, int Indent, int Mark)
{
    private const int TabColumns = 4;
    private const int LongestLabel = 30;
    private const int LabelWords = 3;
    private const int LongestStamp = 24;

    // Two spaces stand behind a typist's full stop, and between the words of a justified line.
    private const string Gap = "   ";

    /// <summary>Whether it is no words but a rule: "=====" under a title, "* * *" between scenes.</summary>
    public bool IsRule => !Words.Any(char.IsLetterOrDigit);

    /// <summary>Whether it needn't go on with what stands above it, as a word in lower case does and one of a script without cases may.</summary>
    public bool BeginsAnew => char.IsUpper(Words[0]) || !char.IsLetter(Words[0]);

    /// <summary>Whether it begins as an entry of a log does.</summary>
    public bool BeginsWithFigure => char.IsDigit(Words[0]) || Words[0] is '[' or '(';

    /// <summary>Whether its words stand in columns.</summary>
    public bool HasColumns => Words.Contains('\t', StringComparison.Ordinal) || Words.Contains(Gap, StringComparison.Ordinal);

    /// <summary>Whether both begin as what is listed or logged does: with a label, "Chair: …", or with figures between the same signs, "[10:02] …".</summary>
    public bool BeginsLike(TextLine other) => (IsLabelled && other.IsLabelled) || (Stamp() is { Length: > 0 } stamp && stamp == other.Stamp());

    /// <summary>Whether no mark at its end says that a sentence or a part of one ends there, or that it goes on.</summary>
    public bool EndsBare => !Chrome.IsSentenceEnd(Words) && Words[^1] is not (',' or '-' or '–' or '—' or '&' or '/' or '(');

    /// <summary>The line at a place of the text; it must hold more than white space.</summary>
    /// <param name="numbers">The numbers with which the text's lines begin.</param>
    public static TextLine Of(string text, TextSpan line, ListNumbers numbers)
    {
        var span = Whitespace.Trim(text, line);
        var indent = 0;
        for (var at = span.Start - 1; at >= 0 && text[at] is ' ' or '\t'; at--)
            indent += text[at] == '\t' ? TabColumns : 1;

        var words = span.Of(text);
        return new TextLine(span, words, indent, ListMark.Length(words, numbers));
    }

    /// <summary>Whether what comes next would have had room behind it: then somebody ended it on purpose.</summary>
    /// <param name="width">How wide the text is wrapped.</param>
    public bool HasRoomFor(TextLine next, int width)
    {
        var word = next.Words.AsSpan().IndexOfAny(' ', '\t');
        return Words.Length + 1 + (word < 0 ? next.Words.Length : word) <= width;
    }

    private bool IsLabelled =>
        Words.IndexOf(": ", StringComparison.Ordinal) is > 0 and <= LongestLabel and var colon
        && char.IsUpper(Words[0]) && Words.AsSpan(0, colon).Count(' ') < LabelWords;

    // What stands before the first letter, with a nought for each figure; "" where it is a number as prose has them.
    private string Stamp()
    {
        if (!BeginsWithFigure)
            return "";

        var stamp = new StringBuilder();
        foreach (var c in Words.Take(LongestStamp).TakeWhile(c => !char.IsLetter(c)))
        {
            if (!char.IsDigit(c))
                stamp.Append(c);
            else if (stamp.Length == 0 || stamp[^1] != '0')
                stamp.Append('0');
        }

        var signs = stamp.ToString();
        return signs.Contains('0', StringComparison.Ordinal) && (signs.StartsWith("0. ", StringComparison.Ordinal) || signs.Any(IsOfEntry)) ? signs : "";
    }

    private static bool IsOfEntry(char sign) => sign is ':' or '/' or ']' or ')';
}
