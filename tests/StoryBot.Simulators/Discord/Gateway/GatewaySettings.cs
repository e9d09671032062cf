namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>What the client chose in the gateway address, and where it is told to resume.</summary>
internal sealed record GatewaySettings(int Version, Uri ResumeAddress);
