using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Finds the part of a date that another takes the place of: a year that of a year, a month that of a month.</summary>
internal static class Dates
{
    /// <summary>Where in the words the date stands that the new one replaces; null where the new one is none, or nothing like it is there.</summary>
    public static (int Start, int End)? PlaceOf(string[] words, string[] named)
    {
        var (withDay, withYear) = (named.Any(IsDay), named.Any(IsYear));
        if (!(withDay || withYear) || !named.All(IsOfDate))
        {
            return null;
        }

        var at = withDay ? Array.FindLastIndex(words, IsDay) : -1;
        at = at < 0 && withYear ? Array.FindLastIndex(words, IsYear) : at;
        if (at < 0)
        {
            return null;
        }

        // "In May 2019?", "and in June?": of the same year.
        bool GivesWay(string word) => IsOfDate(word) && (withYear ? withDay : !IsYear(word));
        var (start, end) = (at, at + 1);
        while (start > 0 && GivesWay(words[start - 1]))
        {
            start--;
        }

        while (end < words.Length && GivesWay(words[end]))
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>Whether the word names a time: a month, a day of the week, a holiday.</summary>
    public static bool IsTime(string word) =>
        IsDay(word)
        || FollowUp.Bare(word) is "christmas" or "easter" or "thanksgiving" or "halloween" or "ramadan" or "eid" or "hanukkah" or "diwali" or "pentecost";

    // A month or a day of the week; "may" and "march" are other words too.
    private static bool IsDay(string word) =>
        (FollowUp.Is(word, WordClass.Month | WordClass.Weekday) || FollowUp.Is(FollowUp.Bare(word).TrimEnd('s'), WordClass.Weekday)) && (char.IsUpper(word[0]) || FollowUp.Bare(word) is not ("may" or "march"));

    private static bool IsOfDate(string word) => IsDay(word) || IsYear(word) || IsDayOfMonth(word);

    private static bool IsYear(string word) =>
        FollowUp.Bare(word) is { Length: 4 } bare && bare[0] is '1' or '2' && bare.All(char.IsAsciiDigit);

    // "3", "3rd"
    private static bool IsDayOfMonth(string word) =>
        FollowUp.Bare(word).TrimEnd('s', 't', 'n', 'd', 'r', 'h') is { Length: 1 or 2 } digits && digits.All(char.IsAsciiDigit);
}
