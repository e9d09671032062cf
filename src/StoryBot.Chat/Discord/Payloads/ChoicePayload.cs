namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A suggestion while typing: at most 100 characters each.</summary>
internal sealed record ChoicePayload(string Name, string Value);
