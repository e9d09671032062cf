namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record PostedMessage(string? Channel, string? Ts);
