namespace StoryBot.Simulators.Slack.World;

/// <summary>Gives out ids and timestamps that are the same in every run with the same clock.</summary>
internal sealed class IdMint(TimeProvider time)
{
    private readonly Lock gate = new();
    private int last;
    private long lastMicroseconds;

    /// <summary>An id with the prefix of its kind, such as U, C, D, V.</summary>
    public string Next(string prefix) => $"{prefix}0{Interlocked.Increment(ref last):D8}";

    /// <summary>A message's ts: seconds and microseconds, unique and growing even where time stands still.</summary>
    public string NextTimestamp()
    {
        lock (gate)
        {
            var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            lastMicroseconds = Math.Max(now, lastMicroseconds + 1);
            return $"{lastMicroseconds / 1_000_000}.{lastMicroseconds % 1_000_000:D6}";
        }
    }
}
