using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What figures in words about time give of a date: "May 3" a month and its day, "2019" a year, "Monday" a day of the week, "the 19th century" something else.</summary>
internal sealed partial record WrittenDates(
    ImmutableHashSet<string> Years, ImmutableHashSet<string> Months, ImmutableHashSet<string> Days, ImmutableHashSet<string> Weekdays, ImmutableHashSet<decimal> Others)
{
    public static WrittenDates In(string words)
    {
        var days = Day().Matches(words);
        var rest = Day().Replace(words, " ");
        var years = Year().Matches(rest);
        return new WrittenDates(
            [.. years.Select(match => match.Value)],
            [.. days.Concat(Month().Matches(rest)).Select(MonthOf)],
            [.. days.Select(match => $"{MonthOf(match)} {match.Groups["day"].Value}")],
            [.. Weekday().Matches(words).Select(match => match.Value)],
            WrittenNumbers.In(Year().Replace(rest, " ")));
    }

    /// <summary>Whether both give the same part of a date, and give it differently: a day and a year can be of one date.</summary>
    public bool Contradict(WrittenDates other) =>
        WrittenNumbers.Contradict(Years, other.Years)
        || WrittenNumbers.Contradict(Months, other.Months)
        || WrittenNumbers.Contradict(Days, other.Days)
        || WrittenNumbers.Contradict(Weekdays, other.Weekdays)
        || WrittenNumbers.Contradict(Others, other.Others);

    private static string MonthOf(Match match) => match.Groups["month"].Value[..3].ToLowerInvariant();

    [GeneratedRegex(@"\b(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? 0?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\b|\b0?(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    // "May" and "March" in small letters are verbs.
    [GeneratedRegex(@"\b(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b[12][0-9]{3}\b")]
    private static partial Regex Year();
}
