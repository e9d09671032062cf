namespace StoryBot.Chat.Slack.Events;

/// <summary>The message a shortcut was called on, or a button stood under.</summary>
internal sealed record ShortcutMessage(string? Text, string? Ts, string? ThreadTs);
