namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>The fields of an identify that Discord insists on, and the shard; without them it does not decode.</summary>
internal sealed record IdentifyData(string Token, int Intents, IdentifyProperties Properties, int[]? Shard = null);
