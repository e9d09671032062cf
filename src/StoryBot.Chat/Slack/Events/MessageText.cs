using System.Text.RegularExpressions;
using StoryBot.Chat.Slack.Rendering;

namespace StoryBot.Chat.Slack.Events;

/// <summary>Reads Slack's mrkdwn back into what a person typed. https://docs.slack.dev/messaging/formatting-message-text#parsing</summary>
internal static partial class MessageText
{
    /// <summary>Whether the bot is mentioned.</summary>
    public static bool Mentions(string text, string user) =>
        text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal);

    /// <summary>Whether it opens by speaking to somebody else.</summary>
    public static bool SpeaksToOthers(string text, string user)
    {
        var start = text.TrimStart();
        return start.StartsWith("<@", StringComparison.Ordinal) && !start.StartsWith($"<@{user}", StringComparison.Ordinal);
    }

    /// <summary>Without the bot's mention; links, channels and dates as they are read; entities as characters.</summary>
    public static string Read(string? text, string self) =>
        Mrkdwn.Unescape(Markup().Replace(text ?? "", match => Spoken(match.Groups[1].Value, match.Groups[2].Value, self))).Trim();

    private static string Spoken(string target, string label, string self) => target switch
    {
        _ when target.StartsWith('@') => target[1..] == self ? " " : label.Length > 0 ? "@" + label.TrimStart('@') : "",
        _ when target.StartsWith('#') => label.Length > 0 ? "#" + label : "",
        _ when target.StartsWith('!') => label,
        _ when label.Length > 0 => label,
        _ when target.StartsWith("mailto:", StringComparison.Ordinal) => target["mailto:".Length..],
        _ => target,
    };

    [GeneratedRegex(@"<([@#!]?[^<>|]*)(?:\|([^<>]*))?>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
