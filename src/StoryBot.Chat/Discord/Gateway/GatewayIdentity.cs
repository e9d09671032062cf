namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Who the bot is, as a session's start says.</summary>
internal readonly record struct GatewayIdentity(Snowflake User, Snowflake Application);
