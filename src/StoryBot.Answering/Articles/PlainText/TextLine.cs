namespace StoryBot.Answering.Articles.PlainText;

/// <summary>One line of plain text.</summary>
/// <param name="Span">Its words, without the white space around them.</param>
/// <param name="Words">The same as a text.</param>
/// <param name="Indent">How far from the margin it begins, in columns.</param>
/// <param name="Mark">How many characters the mark of a list's item takes that it begins with.</param>
internal readonly record struct TextLine(TextSpan Span, string Words, int Indent, int Mark)
{
    private const int TabColumns = 4;

    /// <summary>Whether it is no words but a rule: "=====" under a title, "* * *" between scenes.</summary>
    public bool IsRule => !Words.Any(char.IsLetterOrDigit);

    /// <summary>Whether it needn't go on with what stands above it, as a word in lower case does and one of a script without cases may.</summary>
    public bool BeginsAnew => char.IsUpper(Words[0]) || !char.IsLetter(Words[0]);

    /// <summary>Whether it begins as an entry of a log does.</summary>
    public bool BeginsWithFigure => char.IsDigit(Words[0]) || Words[0] is '[' or '(';

    /// <summary>Whether no mark at its end says that a sentence or a part of one ends there, or that it goes on.</summary>
    public bool EndsBare => !Chrome.IsSentenceEnd(Words) && Words[^1] is not (',' or '-' or '–' or '—' or '&' or '/' or '(');

    /// <summary>The line at a place of the text; it must hold more than white space.</summary>
    public static TextLine Of(string text, TextSpan line)
    {
        var span = Whitespace.Trim(text, line);
        var indent = 0;
        for (var at = span.Start - 1; at >= 0 && text[at] is ' ' or '\t'; at--)
            indent += text[at] == '\t' ? TabColumns : 1;

        return new TextLine(span, span.Of(text), indent, ListMark.Length(text, span));
    }

    /// <summary>Whether what comes next would have had room behind it: then somebody ended it on purpose.</summary>
    /// <param name="width">How wide the text is wrapped.</param>
    public bool HasRoomFor(TextLine next, int width)
    {
        var word = next.Words.AsSpan().IndexOfAny(' ', '\t');
        return Words.Length + 1 + (word < 0 ? next.Words.Length : word) <= width;
    }
}
