namespace StoryBot.Chat.Slack.Web;

/// <summary>Where a list goes on. https://docs.slack.dev/apis/web-api/pagination</summary>
internal sealed record ListCursor(string? NextCursor);
