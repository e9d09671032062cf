namespace StoryBot.Chat.Slack.Rendering;

/// <summary>Text as Slack's mrkdwn writes it. https://docs.slack.dev/messaging/formatting-message-text#escaping</summary>
internal static class Mrkdwn
{
    /// <summary>Without angle brackets there is no mention, no link and no channel.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>What the character at <paramref name="at"/> costs.</summary>
    public static int Cost(string text, int at) => text[at] switch
    {
        '&' => 5,
        '<' or '>' => 4,
        _ => 1,
    };
}
