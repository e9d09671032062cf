namespace StoryBot.Chat.Discord.Events;

/// <summary>What matters of an interaction. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</summary>
internal sealed record InteractionEvent
{
    public Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    /// <summary>2 command, 3 button, 4 autocomplete.</summary>
    public int Type { get; init; }

    /// <summary>A secret, valid for 15 minutes.</summary>
    public string? Token { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Who acted, in a server.</summary>
    public MemberEvent? Member { get; init; }

    /// <summary>Who acted, in a direct message.</summary>
    public PersonEvent? User { get; init; }

    public InteractionData? Data { get; init; }

    /// <summary>The message a button stands under.</summary>
    public MessageEvent? Message { get; init; }

    public override string ToString() => $"interaction {Id}";
}
