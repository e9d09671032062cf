using System.Text;

namespace StoryBot.Chat.Discord.Rendering;

/// <summary>
/// Makes any text stand as itself: a backslash before everything that could begin markup, a mention, a link or a time.
/// Taking each backslash away again that stands before another character gives the source back, byte for byte.
/// </summary>
internal static class DiscordText
{
    /// <summary>
    /// Escaped wherever they stand. '&lt;' begins every mention, emoji, time and bare link; '/' undoes addresses and
    /// invites; the rest is emphasis, spoilers, code, masked links and quotes.
    /// </summary>
    private const string Anywhere = @"\*_~`|<>@[]/#";

    public static string Escape(string text) => Escape(text, 0, text.Length);

    /// <summary>Escapes a part, as if a line began with it: it may come to stand at the top of a message.</summary>
    public static string Escape(string text, int start, int end)
    {
        var escaped = new StringBuilder(end - start + 16);
        for (var at = start; at < end; at++)
        {
            if (MustEscape(text, at, start))
                escaped.Append('\\');
            escaped.Append(text[at]);
        }

        return escaped.ToString();
    }

    /// <summary>How long the character at <paramref name="at"/> becomes at most, in UTF-16 code units.</summary>
    public static int Cost(string text, int at) => text[at] is ':' or '-' or '+' or '.' or ')' || Anywhere.Contains(text[at]) ? 2 : 1;

    private static bool MustEscape(string text, int at, int start) => text[at] switch
    {
        // Begins an emoji's name such as :smile:, and follows an address's scheme; before a space it is only a colon.
        ':' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        '-' or '+' => BeginsLine(text, at, start),
        '.' or ')' => EndsNumberAtLineStart(text, at, start),
        var letter => Anywhere.Contains(letter),
    };

    private static bool EndsNumberAtLineStart(string text, int at, int start)
    {
        var digit = at;
        while (digit > start && char.IsAsciiDigit(text[digit - 1]))
            digit--;
        return digit < at && BeginsLine(text, digit, start);
    }

    private static bool BeginsLine(string text, int at, int start)
    {
        while (at > start && text[at - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[--at]))
                return false;
        }

        return true;
    }
}
