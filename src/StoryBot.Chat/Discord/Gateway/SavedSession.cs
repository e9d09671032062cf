namespace StoryBot.Chat.Discord.Gateway;

/// <summary>What is kept of a session on disk. The id is worth nothing without the token.</summary>
internal sealed record SavedSession(string Id, Uri ResumeAddress, long Sequence, Snowflake User, Snowflake Application);
