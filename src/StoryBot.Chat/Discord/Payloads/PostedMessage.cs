namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A message as Discord took it.</summary>
internal sealed record PostedMessage(Snowflake Id);
