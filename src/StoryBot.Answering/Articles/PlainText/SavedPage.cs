namespace StoryBot.Answering.Articles.PlainText;

/// <summary>Finds the article in a web page that somebody saved as text: the rest are menus, captions and notices.</summary>
internal static class SavedPage
{
    private const int ShortestHeadline = 4;
    private const int LongestHeadline = 30;
    private const int LongestHeading = 12;

    // A note may have a line "Contact" or "Menu" of its own; a page has more of what a page works by.
    private const int LeastChrome = 3;

    // A paragraph this long after an "end" label says that the article goes on.
    private const int BodyWords = 25;

    /// <summary>Whether the pieces are a page's.</summary>
    public static bool Is(List<TextPiece> pieces) => pieces
        .Where(piece => Chrome.IsChrome(piece.Text))
        .Select(piece => piece.Text)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Take(LeastChrome)
        .Count() == LeastChrome;

    public static Parsed.Page Read(List<TextPiece> pieces)
    {
        var title = Title(pieces);
        return new Parsed.Page(title?.Text, [.. Body(pieces[..End(pieces)], title)]);
    }

    // The headline is the longest line above the first prose; a section's name or a menu's entry is shorter.
    private static TextPiece? Title(List<TextPiece> pieces)
    {
        if (pieces is [{ IsItem: false } first, { IsProse: true } second, ..]
            && first.Text[^1] is '?' or '!' && first.Words < second.Words && first.Words <= LongestHeadline)
            return first;

        var above = pieces
            .TakeWhile(piece => !IsText(piece))
            .Where(piece => !piece.IsItem && !Chrome.IsChrome(piece.Text) && piece.Words <= LongestHeadline)
            .ToList();
        return above.Where(piece => piece.Words >= ShortestHeadline).MaxBy(piece => piece.Words) ?? above.FirstOrDefault();
    }

    private static IEnumerable<Block> Body(List<TextPiece> pieces, TextPiece? title)
    {
        var body = pieces[(title is null ? 0 : pieces.IndexOf(title) + 1)..];
        if (!body.Any(IsText))
            return body.Where(piece => !Chrome.IsChrome(piece.Text)).Select(piece => piece.AsBlock(null));

        return Prose(body);
    }

    private static IEnumerable<Block> Prose(List<TextPiece> body)
    {
        string? heading = null;
        var begun = false;
        for (var i = 0; i < body.Count; i++)
        {
            var piece = body[i];
            if (IsText(piece) || (piece.IsItem && !Chrome.IsChrome(piece.Text)))
            {
                begun = true;
                yield return piece.AsBlock(heading);
            }
            else if (begun && IsHeading(piece) && i + 1 < body.Count && (IsText(body[i + 1]) || body[i + 1].IsItem))
            {
                heading = piece.Text;
            }
        }
    }

    private static bool IsText(TextPiece piece) => piece.IsProse || (piece.IsVerse && !Chrome.IsChrome(piece.Text));

    private static bool IsHeading(TextPiece piece) =>
        piece.Words <= LongestHeading && !char.IsLower(piece.Text[0]) && !Chrome.IsChrome(piece.Text);

    private static int End(List<TextPiece> pieces)
    {
        var last = pieces.FindLastIndex(piece => IsText(piece) && piece.Words >= BodyWords);
        var end = last < 0 ? -1 : pieces.FindIndex(last, piece => Chrome.IsEnd(piece.Text));
        return end < 0 ? pieces.Count : end;
    }
}
