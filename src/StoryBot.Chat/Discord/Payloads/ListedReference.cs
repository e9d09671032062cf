namespace StoryBot.Chat.Discord.Payloads;

/// <summary>What a listed message replies to; no id where that is something else.</summary>
internal sealed record ListedReference
{
    public Snowflake? MessageId { get; init; }
}
