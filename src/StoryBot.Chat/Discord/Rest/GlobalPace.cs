using System.Diagnostics.CodeAnalysis;

namespace StoryBot.Chat.Discord.Rest;

/// <summary>
/// Keeps the bot below its limit over all routes, and still while Discord says so. Who came first goes first: a channel has one call here
/// at a time, so each gets its share. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle has nothing to free.")]
internal sealed class GlobalPace(int perSecond, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.05);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Queue<long> sent = new();
    private long stillSince = time.GetTimestamp();
    private TimeSpan still;

    /// <summary>Takes the next free moment and waits for it.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (Take() is { } wait)
                await Task.Delay(WholeMilliseconds.RoundUp(wait), time, cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Discord said 429 for everything.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (gate)
        {
            if (wait > still - time.GetElapsedTime(stillSince))
                (stillSince, still) = (time.GetTimestamp(), wait);
        }
    }

    private TimeSpan? Take()
    {
        lock (gate)
        {
            // By a clock that nobody sets back: an hour added by hand would otherwise be an hour of silence.
            if (still - time.GetElapsedTime(stillSince) is { Ticks: > 0 } pause)
                return pause;
            if (sent.Count >= perSecond && Window - time.GetElapsedTime(sent.Peek()) is { Ticks: > 0 } full)
                return full;
            while (sent.Count >= perSecond)
                sent.Dequeue();
            sent.Enqueue(time.GetTimestamp());
            return null;
        }
    }
}
