namespace StoryBot.Chat.Slack.Events;

/// <summary>A click or a shortcut. https://docs.slack.dev/reference/interaction-payloads</summary>
/// <param name="Type">"block_actions" or "message_action"; others are not the bot's.</param>
internal sealed record Interaction(string? Type)
{
    public string? CallbackId { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public NamedById? User { get; init; }

    public NamedById? Channel { get; init; }

    public ActionContainer? Container { get; init; }

    public ShortcutMessage? Message { get; init; }

    public IReadOnlyList<ClickedAction>? Actions { get; init; }

    public override string ToString() => nameof(Interaction);
}
