namespace StoryBot.Chat.Slack.Events;

/// <summary>An event itself: those fields of all kinds that the bot reads. https://docs.slack.dev/reference/events</summary>
internal sealed record InnerEvent(string? Type)
{
    public string? Subtype { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public string? Channel { get; init; }

    /// <summary>"im" for a direct message.</summary>
    public string? ChannelType { get; init; }

    /// <summary>"home" or "messages", of an app_home_opened.</summary>
    public string? Tab { get; init; }

    public AssistantThread? AssistantThread { get; init; }

    /// <summary>Of a tokens_revoked.</summary>
    public RevokedTokens? Tokens { get; init; }
}
