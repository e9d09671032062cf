namespace StoryBot.Chat.Slack.Web;

/// <summary>Names one post for good: what it answers, the reply's number, the page's number.</summary>
internal sealed record PostMark(string? Key);
