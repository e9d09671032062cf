namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Completes the paths, addresses and handles in whose midst a short answer begins or ends: "~/.config/tool.toml", "help@brewbox.example".</summary>
internal static class Addresses
{
    /// <param name="text">The paragraph.</param>
    /// <param name="words">The answer.</param>
    /// <param name="sentence">What the answer may not leave.</param>
    public static TextSpan Complete(string text, TextSpan words, TextSpan sentence)
    {
        var first = Around(text, words.Start, sentence);
        var last = Around(text, words.End - 1, sentence);
        var start = char.IsLetter(text[words.Start]) && IsAddress(first.Of(text)) ? first.Start : words.Start;
        var end = char.IsLetterOrDigit(text[words.End - 1]) && IsAddress(last.Of(text)) ? last.End : words.End;
        return new TextSpan(start, end - start);
    }

    // All that stands there without a space, less the marks of the sentence behind it.
    private static TextSpan Around(string text, int at, TextSpan sentence)
    {
        var (start, end) = (at, at + 1);
        while (start > sentence.Start && Continues(text[start - 1]))
        {
            start--;
        }

        while (end < sentence.End && Continues(text[end]))
        {
            end++;
        }

        while (start < at && text[start] is '-' or ':' or '?')
        {
            start++;
        }

        while (end > at + 1 && !EndsAddress(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    private static bool Continues(char c) =>
        char.IsLetterOrDigit(c) || c is '/' or '\\' or '@' or '~' or '#' or '_' or '.' or '-' or ':' or '?' or '=' or '&' or '%' or '+';

    private static bool EndsAddress(char c) => char.IsLetterOrDigit(c) || c is '/' or '\\' or '#' or '_';

    // "km/h", "he/she/they" and "24/7" are words; "5/12/2025" is a figure.
    private static bool IsAddress(string piece)
    {
        var (hasLetter, hasSign, hasDot, hasSlash) = (false, false, false, false);
        for (var at = 0; at < piece.Length; at++)
        {
            hasLetter |= char.IsLetter(piece[at]);
            hasSign |= piece[at] is '@' or '~' or '#' or '_' or '\\' || (at == 0 && piece[at] == '/');
            hasDot |= IsDotOfName(piece, at);
            hasSlash |= piece[at] == '/';
        }

        return hasLetter && (hasSign || (hasSlash && hasDot));
    }

    // "example.com", but not "U.S".
    private static bool IsDotOfName(string piece, int at) =>
        at >= 2 && at + 2 < piece.Length && piece[at] == '.'
        && char.IsLetter(piece[at - 1]) && char.IsLetter(piece[at + 1])
        && char.IsLetterOrDigit(piece[at - 2]) && char.IsLetterOrDigit(piece[at + 2]);
}
