namespace StoryBot.Chat.Slack.Web;

/// <summary>A message that stands in a channel or thread.</summary>
internal sealed record ListedMessage(string? Ts, string? User, string? BotId, MessageMetadata? Metadata);
