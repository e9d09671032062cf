namespace StoryBot.Chat.Discord.Gateway;

/// <summary>What matters of a session's start. https://discord.com/developers/docs/events/gateway-events#ready</summary>
internal sealed record ReadyData(string? SessionId, string? ResumeGatewayUrl, ReadyName? User, ReadyName? Application);

/// <summary>An id in READY: the bot's own user, or its application.</summary>
internal sealed record ReadyName(string? Id);
