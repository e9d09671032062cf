namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/auth.test</summary>
internal sealed record AuthTest(string? UserId);
