namespace StoryBot.Chat.Slack.Web;

/// <summary>What every answer of the Web API says. https://docs.slack.dev/apis/web-api/#responses</summary>
internal sealed record ApiAnswer(bool Ok, string? Error, string? Needed);
