using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds times of day: "10 a.m.", "2:40", "9:41 p.m.", "8 o'clock", "noon".</summary>
internal static class ClockTime
{
    /// <summary>The last word of the time that begins with the number at <paramref name="at"/>; null where none does.</summary>
    public static int? EndOf(string text, ImmutableArray<Word> words, int at)
    {
        var last = at + 1 < words.Length && IsColon(text, words[at], words[at + 1]) ? at + 1 : at;
        return last + 1 < words.Length && IsHalfOfDay(text, words[last + 1]) && words[at].Looks(WordShape.Digits) ? last + 1
            : last + 1 < words.Length && words[last + 1].Lower(text) is "o'clock" or "o’clock" && words[at].IsNumber ? last + 1
            : last > at ? last : null;
    }

    /// <summary>Whether a word is a time of day by itself.</summary>
    public static bool IsNamed(string text, Word word) => word.Lower(text) is "noon" or "midday" or "midnight" or "dawn" or "dusk" or "sunrise" or "sunset";

    // "2:40", but not "2: 40" or a score of "2:1".
    private static bool IsColon(string text, Word hours, Word minutes) =>
        hours.Looks(WordShape.Digits) && hours.Span.Length <= 2 && minutes.Looks(WordShape.Digits) && minutes.Span.Length == 2
        && text.AsSpan(hours.Span.End..minutes.Span.Start) is ":";

    private static bool IsHalfOfDay(string text, Word word) =>
        word.Break == WordBreak.None && word.Lower(text) is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m.";
}
