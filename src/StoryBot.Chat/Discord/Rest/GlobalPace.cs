namespace StoryBot.Chat.Discord.Rest;

/// <summary>Keeps the bot below its limit over all routes, and still while Discord says so. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit</summary>
internal sealed class GlobalPace(int perSecond, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.05);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> sent = new();
    private DateTimeOffset stillUntil = DateTimeOffset.MinValue;

    /// <summary>Takes the next free moment and waits for it.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        while (Take() is { } wait)
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
    }

    /// <summary>Discord said 429 for everything.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (gate)
            stillUntil = time.GetUtcNow() + wait > stillUntil ? time.GetUtcNow() + wait : stillUntil;
    }

    private TimeSpan? Take()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (stillUntil > now)
                return stillUntil - now;
            if (sent.Count >= perSecond && sent.Peek() + Window > now)
                return sent.Peek() + Window - now;
            while (sent.Count >= perSecond)
                sent.Dequeue();
            sent.Enqueue(now);
            return null;
        }
    }
}
