namespace StoryBot.Chat.Slack.Web;

/// <summary>A channel or direct conversation that the bot is in.</summary>
internal sealed record ListedConversation(string? Id);
