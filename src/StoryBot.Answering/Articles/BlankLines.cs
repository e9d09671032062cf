namespace StoryBot.Answering.Articles;

/// <summary>Cuts a text at its blank lines.</summary>
internal static class BlankLines
{
    /// <summary>The pieces between blank lines, in order, trimmed, none empty.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan? within = null)
    {
        var start = -1;
        var end = 0;
        foreach (var line in Lines(text, within))
        {
            var trimmed = Whitespace.Trim(text, line);
            if (trimmed.Length == 0)
            {
                if (start >= 0)
                    yield return new TextSpan(start, end - start);

                start = -1;
                continue;
            }

            start = start < 0 ? trimmed.Start : start;
            end = trimmed.End;
        }

        if (start >= 0)
            yield return new TextSpan(start, end - start);
    }

    /// <summary>The lines of a piece of text without their ends; "\r\n", "\n" and "\r" all end one.</summary>
    public static IEnumerable<TextSpan> Lines(string text, TextSpan? within = null)
    {
        var piece = within ?? new TextSpan(0, text.Length);
        var start = piece.Start;
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                continue;

            yield return new TextSpan(start, i - start);
            if (text[i] == '\r' && i + 1 < piece.End && text[i + 1] == '\n')
                i++;

            start = i + 1;
        }

        yield return new TextSpan(start, piece.End - start);
    }
}
