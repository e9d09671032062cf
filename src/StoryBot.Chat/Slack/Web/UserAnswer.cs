namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/users.info</summary>
internal sealed record UserAnswer(UserRights? User);
