namespace StoryBot.Chat.Slack.Events;

/// <summary>Where somebody opened the bot beside a channel, in apps made before the agent view. https://docs.slack.dev/reference/events/assistant_thread_started</summary>
internal sealed record AssistantThread(string? ChannelId, string? ThreadTs);
