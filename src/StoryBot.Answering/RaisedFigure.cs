using System.Text;

namespace StoryBot.Answering;

/// <summary>Writes the figures that a page raises as raised characters: "10⁶" and "km²", where plain ones would say 106 and a word of its own.</summary>
internal static class RaisedFigure
{
    private const int Longest = 6;
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const char Minus = '⁻';

    /// <summary>Whether the words are nothing but a whole number.</summary>
    public static bool Is(ReadOnlySpan<char> words)
    {
        var digits = words is ['-' or '−' or '–', ..] ? words[1..] : words;
        return digits.Length is > 0 and <= Longest && !digits.ContainsAnyExceptInRange('0', '9');
    }

    public static bool IsRaised(char c) => c == Minus || Digits.Contains(c, StringComparison.Ordinal);

    /// <summary>Writes words behind the text, raised where they are a figure behind another or a unit.</summary>
    public static void Append(StringBuilder text, ReadOnlySpan<char> words)
    {
        text.Append(words);
        Raise(text, text.Length - words.Length);
    }

    /// <summary>Raises what the text ends with, where that is a figure and stands behind another or a unit.</summary>
    /// <param name="from">Where in the text that begins.</param>
    public static void Raise(StringBuilder text, int from)
    {
        var isBehindWord = from > 0 && from < text.Length && char.IsLetterOrDigit(text[from - 1]);
        if (!isBehindWord || !Is(text.ToString(from, text.Length - from)))
            return;

        for (var at = from; at < text.Length; at++)
            text[at] = char.IsAsciiDigit(text[at]) ? Digits[text[at] - '0'] : Minus;
    }
}
