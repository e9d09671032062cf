namespace StoryBot.Chat.Discord.Events;

/// <summary>What matters of a message. https://discord.com/developers/docs/resources/message#message-object</summary>
internal sealed record MessageEvent
{
    public Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    /// <summary>Null in a direct message.</summary>
    public Snowflake? GuildId { get; init; }

    public PersonEvent? Author { get; init; }

    /// <summary>Empty where the bot may not read it: it may in direct messages, and where it is mentioned.</summary>
    public string? Content { get; init; }

    /// <summary>0 for a plain message, 19 for a reply.</summary>
    public int Type { get; init; }

    public PersonEvent[]? Mentions { get; init; }

    public Snowflake? WebhookId { get; init; }

    public MessageEvent? ReferencedMessage { get; init; }

    public override string ToString() => $"message {Id}";
}
