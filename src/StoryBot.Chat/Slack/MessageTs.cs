namespace StoryBot.Chat.Slack;

/// <summary>When a message was said, as Slack counts: its ts, which sorts as text.</summary>
internal static class MessageTs
{
    /// <summary>The ts that a message of the channel is known by; null for what is no message, as a command.</summary>
    public static string? Of(ChatMessageId id, string channel) => id.Value.Split(':') is [var where, var ts] && where == channel ? ts : null;
}
