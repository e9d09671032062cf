namespace StoryBot.Chat.Discord.Events;

/// <summary>What the ids in a command stand for.</summary>
internal sealed record ResolvedEvent(Dictionary<string, MessageEvent>? Messages);
