namespace StoryBot.Chat.Slack.Events;

/// <summary>Where a button stood.</summary>
internal sealed record ActionContainer(string? MessageTs, string? ChannelId, string? ThreadTs);
