namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>How often sessions may start: so many a day, and one per concurrency key in five seconds.</summary>
internal sealed class IdentifyBudget(DiscordSimulatorOptions options)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly Dictionary<int, DateTimeOffset> lastByKey = [];
    private DateTimeOffset dayEnds;
    private int used;

    public int Remaining
    {
        get
        {
            lock (gate)
            {
                Renew();
                return Math.Max(0, options.SessionStartLimit - used);
            }
        }
    }

    public TimeSpan ResetsAfter
    {
        get
        {
            lock (gate)
            {
                Renew();
                return used == 0 ? TimeSpan.Zero : dayEnds - options.Time.GetUtcNow();
            }
        }
    }

    /// <summary>Takes one start from the budget; false when none is left.</summary>
    public bool Spend()
    {
        lock (gate)
        {
            if (Remaining == 0)
            {
                return false;
            }

            dayEnds = used++ == 0 ? options.Time.GetUtcNow() + Day : dayEnds;
            return true;
        }
    }

    /// <summary>False when a shard with the same key started less than five seconds ago.</summary>
    public bool KeepsPace(int shard)
    {
        var now = options.Time.GetUtcNow();
        var key = shard % options.MaxConcurrency;
        lock (gate)
        {
            if (lastByKey.TryGetValue(key, out var last) && now - last < Pace)
            {
                return false;
            }

            lastByKey[key] = now;
            return true;
        }
    }

    private void Renew()
    {
        if (used > 0 && options.Time.GetUtcNow() >= dayEnds)
        {
            used = 0;
        }
    }
}
