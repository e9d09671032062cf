namespace StoryBot.Simulators;

/// <summary>A fixed window of requests.</summary>
internal sealed class RateBucket(int limit, TimeSpan window, TimeProvider time)
{
    private DateTimeOffset ends;
    private int used;

    public int Limit => limit;

    public int Remaining => Math.Max(0, limit - used);

    public DateTimeOffset Ends => ends;

    public TimeSpan ResetsAfter => ends - time.GetUtcNow();

    /// <summary>Counts a request; false when the window is full.</summary>
    public bool TryTake()
    {
        var now = time.GetUtcNow();
        if (now >= ends)
        {
            (ends, used) = (now + window, 0);
        }

        if (used >= limit)
        {
            return false;
        }

        used++;
        return true;
    }
}
