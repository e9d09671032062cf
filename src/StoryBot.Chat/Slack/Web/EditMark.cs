namespace StoryBot.Chat.Slack.Web;

/// <summary>That a message was changed, and when.</summary>
internal sealed record EditMark(string? Ts);
