using System.Text.RegularExpressions;

namespace StoryBot.Tests.Hostile;

/// <summary>Says of shown text whether anything in it still acts.</summary>
internal static partial class Harmless
{
    /// <summary>Discord: no mention, time, emoji, command or invitation stands without a backslash. The bot's own links are the only ones in brackets.</summary>
    public static void OnDiscord(string content)
    {
        Assert.InRange(content.Length, 1, 2_000);
        Assert.DoesNotMatch(LiveOnDiscord(), OwnLink().Replace(content, ""));
    }

    /// <summary>Slack: without angle brackets there is neither mention nor link.</summary>
    public static void OnSlack(string text)
    {
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
    }

    /// <summary>A terminal or a log: nothing in it is obeyed, no line is turned around.</summary>
    public static void InTerminal(string printed) =>
        Assert.DoesNotContain(printed, letter => (char.IsControl(letter) && letter != '\n') || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(?:@(?:everyone|here)|<(?:[@#:/]|t:|a:|id:)|https?://|\|\||```)")]
    private static partial Regex LiveOnDiscord();

    [GeneratedRegex(@" · \[open\]\(<https?://[!-~]+?>\)(?=\n|$)")]
    private static partial Regex OwnLink();
}
