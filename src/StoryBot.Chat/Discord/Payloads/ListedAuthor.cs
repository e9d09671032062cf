namespace StoryBot.Chat.Discord.Payloads;

/// <summary>Who wrote a listed message; the bot itself, where it asks for that.</summary>
internal sealed record ListedAuthor(Snowflake Id);
