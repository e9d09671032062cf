using System.Globalization;

namespace StoryBot.Screens;

/// <summary>Makes untrusted text harmless to print: no terminal escapes, no control characters, no turned-around text.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line; what a terminal could obey is replaced by U+FFFD, line breaks and tabs by a space.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
        ? text
        : string.Create(text.Length, text, static (target, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                target[at] = Printable(source, at);
            }
        });

    private static char Printable(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\t' or '\u2028' or '\u2029' => ' ',
        var c when char.IsControl(c) || IsBidiControl(c) || IsLoneSurrogate(text, at) => Replacement,
        var c when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned => Replacement,
        var c => c,
    };

    /// <summary>Whether the character can make a line read as another (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings).</summary>
    public static bool IsBidiControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsLoneSurrogate(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
}
