namespace StoryBot.Chat.Slack.Events;

/// <summary>The button itself; anybody can forge one.</summary>
internal sealed record ClickedAction(string? ActionId, string? Value, string? ActionTs);
