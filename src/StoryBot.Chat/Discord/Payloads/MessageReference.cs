namespace StoryBot.Chat.Discord.Payloads;

/// <summary>The message a post replies to; where that is gone, the post stands alone.</summary>
internal sealed record MessageReference(Snowflake MessageId)
{
    public bool FailIfNotExists { get; }
}
