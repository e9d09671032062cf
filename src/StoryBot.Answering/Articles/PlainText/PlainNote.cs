namespace StoryBot.Answering.Articles.PlainText;

/// <summary>Reads a text that somebody wrote as one, from minutes to a list of numbers: nothing of it is lost.</summary>
internal static class PlainNote
{
    private const int ShortestHeadline = 4;
    private const int LongestHeadline = 30;
    private const int LongestHeading = 12;
    private const int LongestLabel = 2;
    private const int ShortestVerb = 4;

    /// <param name="title">The title where it is known already.</param>
    public static Parsed.Page Read(List<TextPiece> pieces, string? title)
    {
        if (title is not null)
        {
            var isRepeated = pieces.Count > 1 && pieces[0].Text.Equals(title, StringComparison.OrdinalIgnoreCase);
            return new Parsed.Page(title, [.. Body(pieces, isRepeated ? 1 : 0)]);
        }

        return pieces is [var first, var second, ..] && IsTitle(first, second)
            ? new Parsed.Page(first.Text, [.. Body(pieces, IsTextToo(first, second, pieces) ? 0 : 1)])
            : new Parsed.Page(null, [.. Body(pieces, 0)]);
    }

    private static bool IsTitle(TextPiece first, TextPiece second)
    {
        if (first.IsItem || first.Words > LongestHeadline || first.Text[^1] is ',')
            return false;

        return !first.IsProse || (!first.IsStacked && second.IsProse && first.Words < second.Words && (first.Text[^1] is '?' or '!' || IsColonHeadline(first.Text, second.Text)));
    }

    // "Harbour project: council weighs three offers" says what happens; "Office: Harbour Road 5" or "Harbour master: Kei Lund" is a fact.
    private static bool IsColonHeadline(string words, string below)
    {
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || Chrome.IsSentenceEnd(words) || !Chrome.IsSentenceEnd(below))
            return false;

        var (topic, news) = (words[..colon], words[(colon + 2)..]);
        return topic.Contains(' ', StringComparison.Ordinal) && !news.Any(char.IsDigit)
            && news.Split(' ').Any(word => word.Length >= ShortestVerb && char.IsLower(word[0]));
    }

    // Above prose a line is its headline; above other lines it may be the first of them, as what is logged at a time is.
    private static bool IsTextToo(TextPiece title, TextPiece below, List<TextPiece> all) =>
        (title.IsStacked && title.Text.Any(char.IsDigit))
        || (!below.IsProse && !below.IsItem
            && (title.IsStacked || title.Text.Any(char.IsDigit) || (title.Words >= ShortestHeadline && !all.Exists(piece => piece.IsProse))));

    private static IEnumerable<Block> Body(List<TextPiece> pieces, int from)
    {
        string? heading = null;
        var isBehindLine = false;
        for (var i = from; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var standsOver = StandsOver(pieces, i);
            var isHeading = i + 1 < pieces.Count && IsHeading(piece, pieces[i + 1]);
            if (i + 1 < pieces.Count && IsQuestionOver(piece, pieces[i + 1]))
            {
                heading = piece.Text;
                isBehindLine = false;
                continue;
            }

            if (isHeading ? !Chrome.IsChrome(piece.Text) && (isBehindLine || IsFact(piece.Text)) : piece.IsProse || piece.IsItem || !Chrome.IsChrome(piece.Text))
                yield return piece.AsBlock(standsOver ? null : heading);

            isBehindLine = !piece.IsProse && !piece.IsItem && !Chrome.IsChrome(piece.Text);
            heading = isHeading || standsOver ? piece.Text : heading;
        }
    }

    // A word that a page works by, such as "Contact", may stand over lines that are no sentences.
    private static bool IsHeading(TextPiece piece, TextPiece below) =>
        !piece.IsProse && !piece.IsItem && !piece.IsStacked && piece.Words <= LongestHeading && !char.IsLower(piece.Text[0]) && piece.Text[^1] is not ','
        && (Chrome.IsChrome(piece.Text) ? piece.Words <= LongestLabel : below.IsProse || below.IsItem);

    // In an interview the answer is what can be quoted, and the question says what of.
    private static bool IsQuestionOver(TextPiece piece, TextPiece below) =>
        IsQuestion(piece) && below.IsProse && !IsQuestion(below);

    private static bool IsQuestion(TextPiece piece) =>
        !piece.IsItem && !piece.IsStacked && piece.Words <= LongestHeadline && piece.Text[^1] == '?' && !piece.Text.AsSpan(..^1).ContainsAny('.', '?', '!');

    // "3. Elections", the only item far and wide, says what stands below it. A list of one thing looks the same, so it is read as well.
    private static bool StandsOver(List<TextPiece> pieces, int at) =>
        pieces[at] is { IsItem: true, Words: <= LongestHeading } item && !char.IsLower(item.Text[0]) && !Chrome.IsProse(item.Text)
        && (at == 0 || !pieces[at - 1].IsItem) && at + 1 < pieces.Count && pieces[at + 1].IsProse;

    // What says something must be there to be quoted.
    private static bool IsFact(string words) => words.Any(char.IsDigit) || Chrome.HasVerb(words);
}
