namespace StoryBot.Chat;

/// <summary>A conversation: a channel, a thread in it, or a direct message.</summary>
/// <param name="Platform">"discord", "slack" or "terminal".</param>
/// <param name="Channel">The platform's id of the channel.</param>
/// <param name="Thread">The platform's id of the thread, where the conversation is one.</param>
public readonly record struct ChatPlace(string Platform, string Channel, string? Thread = null);
