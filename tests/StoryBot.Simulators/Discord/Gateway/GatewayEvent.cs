using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>Something that happened, with the intent it takes to hear of it (none: everyone does) and the guild it happened in.</summary>
internal sealed record GatewayEvent(string Name, JsonObject Data, GatewayIntents Needs, SimulatedId? GuildId)
{
    /// <summary>Whether a session with these intents on this shard hears of it; what belongs to no guild goes to shard 0.</summary>
    public bool Reaches(GatewayIntents intents, int shard, int shards) =>
        (Needs == GatewayIntents.None || (intents & Needs) != 0) && (GuildId?.Shard(shards) ?? 0) == shard;
}
