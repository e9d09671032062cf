namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/events/gateway-events#identify-identify-connection-properties</summary>
internal sealed record IdentifyProperties(string Os, string Browser, string Device);
