namespace StoryBot.Chat.Slack.Web;

/// <summary>What a post carries so that the bot finds its own again. https://docs.slack.dev/messaging/message-metadata</summary>
internal sealed record MessageMetadata(string? EventType, PostMark? EventPayload)
{
    public const string Reply = "storybot_reply";

    public static MessageMetadata Of(string key) => new(Reply, new PostMark(key));
}
