namespace StoryBot.Chat.Slack.Web;

/// <summary>A message that stands in a channel or thread. https://docs.slack.dev/reference/methods/conversations.history</summary>
internal sealed record ListedMessage(string? Ts, string? User, string? BotId, MessageMetadata? Metadata)
{
    public string? Subtype { get; init; }

    public string? Text { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Null where it stands as it was said.</summary>
    public EditMark? Edited { get; init; }

    /// <summary>The newest reply's ts, of a thread's root.</summary>
    public string? LatestReply { get; init; }

    /// <summary>The first five who replied, of a thread's root.</summary>
    public IReadOnlyList<string>? ReplyUsers { get; init; }
}
