namespace StoryBot.Chat.Slack.Events;

/// <summary>Where a button stood.</summary>
/// <param name="Type">"message" or "view".</param>
internal sealed record ActionContainer(string? Type, string? MessageTs, string? ChannelId, string? ThreadTs);
