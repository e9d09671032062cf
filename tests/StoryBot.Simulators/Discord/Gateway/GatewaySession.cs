using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>What outlives a socket: the sequence, and the recent events that a resume replays. Guarded by the hub's lock.</summary>
internal sealed class GatewaySession(string id, GatewayIntents intents, int shard, int shards, int capacity)
{
    private readonly Queue<(long Sequence, byte[] Frame)> recent = new();

    public string Id { get; } = id;

    public GatewayIntents Intents { get; } = intents;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    public long Sequence { get; private set; }

    /// <summary>The socket that carries it now; null while the client is away.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>Numbers the event, remembers it, and sends it where someone listens.</summary>
    public void Dispatch(string name, JsonObject data, bool twice = false)
    {
        var frame = GatewayPayload.WriteDispatch(name, ++Sequence, data);
        recent.Enqueue((Sequence, frame));
        if (recent.Count > capacity)
        {
            recent.Dequeue();
        }

        Connection?.Send(frame);
        if (twice)
        {
            Connection?.Send(frame);
        }
    }

    /// <summary>Whether every event after <paramref name="sequence"/> can still be replayed.</summary>
    public bool Remembers(long sequence) => recent.Count == 0 || recent.Peek().Sequence <= sequence + 1;

    /// <summary>Sends what came after <paramref name="sequence"/> again, in order.</summary>
    public void ReplayAfter(long sequence)
    {
        foreach (var (_, frame) in recent.Where(entry => entry.Sequence > sequence))
        {
            Connection?.Send(frame);
        }
    }
}
