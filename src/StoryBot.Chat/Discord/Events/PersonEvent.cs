namespace StoryBot.Chat.Discord.Events;

/// <summary>What matters of an account.</summary>
internal sealed record PersonEvent(Snowflake Id, bool? Bot);
