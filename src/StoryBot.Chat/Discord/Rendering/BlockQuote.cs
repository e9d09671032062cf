using System.Text;

namespace StoryBot.Chat.Discord.Rendering;

/// <summary>A part of a text as a block quote, with what is highlighted in bold; every line of it begins anew.</summary>
internal static class BlockQuote
{
    private const string Line = "> ";
    private const string Bold = "**";

    /// <summary>What the character at <paramref name="at"/> costs at worst, bold markers aside.</summary>
    public static int Cost(string text, int at) =>
        text[at] == '\n' ? 1 + Line.Length + (2 * Bold.Length) : DiscordText.Cost(text, at);

    /// <summary>What a piece costs besides its characters: the first line's mark and a pair of bold markers.</summary>
    public const int Overhead = 6;

    public static string Render(string text, Range part, Range? highlight)
    {
        var (start, length) = part.GetOffsetAndLength(text.Length);
        var (boldFrom, boldTo) = Within(text, highlight);
        var end = start + length;
        var quote = new StringBuilder(Line, length + 32);
        var at = start;
        while (at < end)
        {
            var isBold = at >= boldFrom && at < boldTo;
            var stop = Math.Min(end, isBold ? boldTo : at < boldFrom ? boldFrom : end);
            var lineEnd = text.IndexOf('\n', at, stop - at);
            var runEnd = lineEnd < 0 ? stop : lineEnd;
            if (runEnd > at)
            {
                var escaped = DiscordText.Escape(text, at, runEnd);
                quote.Append(isBold ? Bold + escaped + Bold : escaped);
            }

            if (lineEnd >= 0)
                quote.Append('\n').Append(Line);
            at = lineEnd < 0 ? stop : lineEnd + 1;
        }

        return quote.ToString();
    }

    /// <summary>The highlight as offsets; none where it lies outside the text, is empty or halves a character.</summary>
    private static (int From, int To) Within(string text, Range? highlight)
    {
        if (highlight is not { } range)
            return (text.Length, text.Length);
        var (from, to) = (range.Start.GetOffset(text.Length), range.End.GetOffset(text.Length));
        var sound = from >= 0 && from < to && to <= text.Length && !Halves(text, from) && !Halves(text, to);
        return sound ? (from, to) : (text.Length, text.Length);
    }

    private static bool Halves(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
