namespace StoryBot.Chat.Slack.Web;

/// <summary>The line under a conversation while the bot works. https://docs.slack.dev/reference/methods/assistant.threads.setStatus</summary>
internal sealed record ThreadStatus(string ChannelId, string ThreadTs, string Status);
