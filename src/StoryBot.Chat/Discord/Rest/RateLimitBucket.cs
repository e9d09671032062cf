namespace StoryBot.Chat.Discord.Rest;

/// <summary>One bucket: lets as many requests go as Discord says remain, the others when it is filled again, in order.</summary>
internal sealed class RateLimitBucket(TimeProvider time)
{
    /// <summary>Moments are counted from here by a clock that nobody sets back.</summary>
    private readonly long began = time.GetTimestamp();
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> line = new();
    private int? limit;
    private int remaining = 1;
    private int inFlight;
    private TimeSpan resetAt = TimeSpan.MinValue;
    private TimeSpan stillUntil = TimeSpan.MinValue;
    private TimeSpan nextWake = TimeSpan.MaxValue;

    /// <summary>Whether nothing waits, nothing is under way and the last window has passed.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
                return inFlight == 0 && line.Count == 0 && resetAt < Now && stillUntil < Now;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(began);

    /// <summary>Waits for leave to send one request; to be followed by <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        TaskCompletionSource place;
        lock (gate)
        {
            place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.Enqueue(place);
            LetGo();
        }

        try
        {
            await place.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Leave may have been given at the same moment: hand it on.
            if (!place.TrySetCanceled(CancellationToken.None))
                Leave(null);
            throw;
        }
    }

    /// <summary>The request has its answer, or never will.</summary>
    public void Leave(RateLimitHeaders? headers)
    {
        lock (gate)
        {
            inFlight--;
            if (headers is not null)
            {
                limit = headers.Limit;
                remaining = Math.Max(0, headers.Remaining - inFlight);
                resetAt = Latest(resetAt, Now + headers.ResetAfter, headers.Remaining);
            }
            else if (limit is null)
            {
                // No word of limits: go on one after another.
                remaining = inFlight == 0 ? 1 : 0;
            }

            LetGo();
        }
    }

    /// <summary>
    /// Discord said 429: nothing goes before <paramref name="wait"/> has passed. What remained of the window remains: the refusal may
    /// be about another limit, whose wait is shorter than the window.
    /// </summary>
    public void Pause(TimeSpan wait)
    {
        lock (gate)
            stillUntil = stillUntil > Now + wait ? stillUntil : Now + wait;
    }

    /// <summary>A later answer about an emptied window never shortens the wait.</summary>
    private static TimeSpan Latest(TimeSpan known, TimeSpan told, int left) => left == 0 && known > told ? known : told;

    private void LetGo()
    {
        var now = Now;
        if (now < stillUntil)
        {
            WakeAt(stillUntil, now);
            return;
        }

        if (limit is { } most && remaining == 0 && now >= resetAt)
            remaining = Math.Max(0, most - inFlight);
        while (remaining > 0 && line.TryDequeue(out var next))
        {
            if (!next.TrySetResult())
                continue;
            remaining--;
            inFlight++;
        }

        if (remaining == 0 && limit is not null && resetAt > now)
            WakeAt(resetAt, now);
    }

    private void WakeAt(TimeSpan moment, TimeSpan now)
    {
        if (line.Count == 0 || nextWake <= moment)
            return;
        nextWake = moment;
        _ = WakeAsync(moment - now);
    }

    private async Task WakeAsync(TimeSpan wait)
    {
        await Task.Delay(WholeMilliseconds.RoundUp(wait), time, CancellationToken.None).ConfigureAwait(false);
        lock (gate)
        {
            nextWake = TimeSpan.MaxValue;
            LetGo();
        }
    }
}
