namespace StoryBot.Chat.Discord.Events;

/// <summary>What was called or clicked.</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }

    /// <summary>1 typed after a slash, 3 in a message's menu.</summary>
    public int Type { get; init; }

    public OptionEvent[]? Options { get; init; }

    public Snowflake? TargetId { get; init; }

    public ResolvedEvent? Resolved { get; init; }

    public string? CustomId { get; init; }

    public override string ToString() => nameof(InteractionData);
}
