namespace StoryBot.Answering.Articles.PlainText;

/// <summary>Takes plain text apart: a note somebody typed, a hard-wrapped document, or a web page saved as text.</summary>
internal static class PlainTextParser
{
    public static Parsed Parse(string text)
    {
        var frame = TextFrame.Of(text);
        var pieces = TextPiece.Of(text, frame.Body, LineCuts.Width(text, frame.Body)).Where(piece => piece.Text.Any(char.IsLetterOrDigit)).ToList();
        return frame.Title is null && SavedPage.Is(pieces)
            ? SavedPage.Read(pieces)
            : PlainNote.Read(pieces, frame.Title) with { Author = frame.Author };
    }
}
