namespace StoryBot.Chat.Slack.Web;

/// <summary>A question to start with.</summary>
internal sealed record SuggestedPrompt(string Title, string Message);
