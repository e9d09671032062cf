using AngleSharp.Dom;
using StoryBot.Answering.Articles.PlainText;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Takes plain text apart that stands in an element of a page, as a browser saves it.</summary>
internal static class HtmlLines
{
    /// <summary>Whether an element that a browser shows as it is holds a verse or another text, and no code.</summary>
    public static bool AreWritten(IElement element) =>
        element.LocalName == "pre"
        && TextPiece.Of(HtmlElements.Lines(element)).ToList() is { Count: > 0 } pieces
        && pieces.TrueForAll(piece => Chrome.IsWrittenOut(piece.Text));

    /// <summary>The text's pieces and where in the source each stands.</summary>
    /// <param name="text">What the element says.</param>
    /// <param name="element">Where in the source it stands, from its tag on.</param>
    public static IEnumerable<(TextPiece Piece, TextSpan Source)> Of(string text, string source, TextSpan element)
    {
        // Characters may be written as entities, lines are as many; but a line's end right behind the tag is not said.
        // Where they are more or fewer, by breaks or by what is unread, none can be told from the others.
        var lines = BlankLines.Lines(text).ToList();
        var written = BlankLines.Lines(source, element).ToList();
        var ahead = written[0].Of(source).IndexOf('>', StringComparison.Ordinal) == written[0].Length - 1 ? 1 : 0;
        var isLineForLine = written.Count - lines.Count == ahead;
        var line = 0;
        foreach (var piece in TextPiece.Of(text))
        {
            while (line < lines.Count - 1 && lines[line].End <= piece.Source.Start)
                line++;

            var first = Written(line);
            while (line < lines.Count - 1 && lines[line].End < piece.Source.End)
                line++;

            yield return (piece, Whitespace.Trim(source, isLineForLine ? first.To(Written(line)) : element));
        }

        TextSpan Written(int at) => written[Math.Clamp(at + ahead, 0, written.Count - 1)];
    }
}
