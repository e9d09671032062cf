using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds times of day: "10 a.m.", "2:40", "9:41 p.m.", "8am", "6.30pm", "8 o'clock", "noon".</summary>
internal static class ClockTime
{
    // "am"
    private const int HalfLength = 2;

    /// <summary>The last word of the time that begins with the number at <paramref name="at"/>; null where none does.</summary>
    public static int? EndOf(string text, ImmutableArray<Word> words, int at)
    {
        if (IsJoined(text, words[at]))
        {
            return at;
        }

        var last = at + 1 < words.Length && IsColon(text, words[at], words[at + 1]) ? at + 1 : at;
        return last + 1 < words.Length && IsHalfOfDay(text, words[last + 1]) && words[at].Looks(WordShape.Digits) ? last + 1
            : last + 1 < words.Length && words[last + 1].Lower(text) is "o'clock" or "o’clock" && words[at].IsNumber ? last + 1
            : last > at ? last : null;
    }

    /// <summary>Whether a word is a time of day by itself.</summary>
    public static bool IsNamed(string text, Word word) => word.Lower(text) is "noon" or "midday" or "midnight" or "dawn" or "dusk" or "sunrise" or "sunset";

    /// <summary>Whether a word is a time with its half of the day written to it: "8am", "6.30pm".</summary>
    public static bool IsJoined(string text, Word word)
    {
        var letters = text.AsSpan(word.Span.Start, word.Span.Length);
        return EndsInHalf(letters) && IsHours(letters[..^HalfLength]);
    }

    // "8", "6.30"
    private static bool IsHours(ReadOnlySpan<char> figure)
    {
        var point = figure.IndexOfAny('.', ':');
        var hours = point < 0 ? figure : figure[..point];
        return hours.Length is 1 or 2 && AreDigits(hours) && (point < 0 || (figure.Length == point + 3 && AreDigits(figure[(point + 1)..])));
    }

    // "2:40" and "2:40pm", but not "2: 40" or a score of "2:1".
    private static bool IsColon(string text, Word hours, Word minutes) =>
        hours.Looks(WordShape.Digits) && hours.Span.Length <= 2 && AreMinutes(text.AsSpan(minutes.Span.Start, minutes.Span.Length))
        && text.AsSpan(hours.Span.End..minutes.Span.Start) is ":";

    private static bool AreMinutes(ReadOnlySpan<char> letters)
    {
        var figure = EndsInHalf(letters) ? letters[..^HalfLength] : letters;
        return figure.Length == 2 && AreDigits(figure);
    }

    private static bool EndsInHalf(ReadOnlySpan<char> letters) =>
        letters.EndsWith("am", StringComparison.OrdinalIgnoreCase) || letters.EndsWith("pm", StringComparison.OrdinalIgnoreCase);

    private static bool AreDigits(ReadOnlySpan<char> figure) => !figure.ContainsAnyExceptInRange('0', '9');

    private static bool IsHalfOfDay(string text, Word word) =>
        word.Break == WordBreak.None && word.Lower(text) is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m.";
}
