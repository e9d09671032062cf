using System.Text.RegularExpressions;

namespace StoryBot.Answering.Articles;

/// <summary>Tells a line that says from when to when something is: "3 May to 9 June", "10am to 5pm". What says when a page was published names one day or time.</summary>
internal static partial class Period
{
    private const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";

    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?\b";

    private const string Year = @"(?:,?\s\d{4})?";

    private const string Until = @"\s*(?:[-–—]|\b(?:to|until|till|through)\b)\s*";

    private const string Time = @"\d{1,2}(?:[:.][0-5]\d)?";

    /// <summary>Whether the line names the two ends of a period. Between "May 12" and "5 min read" a dash only parts two things.</summary>
    public static bool IsIn(string line) => Days().IsMatch(line) || Hours().IsMatch(line);

    [GeneratedRegex(
        @"\b" + Day + @"(?:\s" + Month + Year + @")?" + Until + Day + @"\s" + Month
        + @"|\b" + Month + @"\s" + Day + Year + Until + Month + @"\s" + Day
        + @"|\b" + Month + @"\s\d{1,2}[-–—]\d{1,2}\b(?![:.]?\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex(
        @"(?<!" + Month + @"\s)\b" + Time + @"\s?(?:[ap]\.?m\b\.?)?" + Until + Time + @"\s?[ap]\.?m\b"
        + @"|\b\d{1,2}[:.][0-5]\d" + Until + @"\d{1,2}[:.][0-5]\d\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hours();
}
