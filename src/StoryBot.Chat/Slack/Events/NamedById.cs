namespace StoryBot.Chat.Slack.Events;

/// <summary>Something of which only the id matters.</summary>
internal sealed record NamedById(string? Id);
