using System.Globalization;

namespace StoryBot.Screens;

/// <summary>As much of a long text as somebody reads on a terminal: the words that matter and some around them.</summary>
internal static class ReadablePart
{
    /// <summary>The most UTF-16 code units that are shown, marks of what is left out not counted.</summary>
    public const int Longest = 2_000;

    // How far a cut gives way to fall between two words.
    private const int Reach = 40;

    /// <summary>What stands before the words, the words, and what stands behind them; "…" for what is left out. No character is cut through.</summary>
    public static (string Before, string Words, string After) Of(string text, Range words)
    {
        var (start, length) = words.GetOffsetAndLength(text.Length);
        if (text.Length <= Longest)
        {
            return (text[..start], text.Substring(start, length), text[(start + length)..]);
        }

        var isCut = length > Longest;
        var end = isCut ? EndAt(text, start, start + Longest) : start + length;
        var rest = Math.Max(0, Longest - (end - start));
        var from = StartAt(text, start - (rest / 2), start);
        var to = isCut ? end : EndAt(text, end, end + rest - (start - from));
        return (
            (from > 0 ? "…" : "") + text[from..start],
            text[start..end] + (isCut ? LeftOutFrom(text, end) : ""),
            text[end..to] + (isCut ? "" : LeftOutFrom(text, to)));
    }

    /// <summary>Where the character begins that a place in the text is in: a letter with its accents, an emoji with its skin.</summary>
    public static int CharacterAt(string text, int at)
    {
        var begin = 0;
        while (StringInfo.GetNextTextElementLength(text, begin) is var length && begin + length <= at)
        {
            begin += length;
        }

        return begin;
    }

    private static string LeftOutFrom(string text, int at) => at == text.Length ? "" : text[at] == ' ' ? " …" : "…";

    private static int StartAt(string text, int at, int start)
    {
        if (at <= 0)
        {
            return 0;
        }

        var space = text.IndexOf(' ', at, Math.Min(Reach, start - at));
        if (space >= 0)
        {
            return space;
        }

        var before = CharacterAt(text, at);
        return Math.Min(start, before == at ? at : before + StringInfo.GetNextTextElementLength(text, before));
    }

    private static int EndAt(string text, int end, int at)
    {
        if (at >= text.Length)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', at, Math.Min(Reach, at - end));
        return space >= 0 ? space : Math.Max(end, CharacterAt(text, at));
    }
}
