using System.Diagnostics.CodeAnalysis;

namespace StoryBot.Simulators.Discord.World;

/// <summary>A Discord snowflake: milliseconds since 2015 in the upper 42 bits.</summary>
internal readonly record struct SimulatedId(ulong Value) : IComparable<SimulatedId>
{
    public static bool TryParse([NotNullWhen(true)] string? text, out SimulatedId id)
    {
        var parsed = ulong.TryParse(text, out var value);
        id = new SimulatedId(value);
        return parsed;
    }

    /// <summary>The shard that serves a guild with this id (https://discord.com/developers/docs/events/gateway#sharding).</summary>
    public int Shard(int shards) => (int)((Value >> 22) % (ulong)shards);

    public int CompareTo(SimulatedId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
