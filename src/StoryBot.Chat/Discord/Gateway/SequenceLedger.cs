namespace StoryBot.Chat.Discord.Gateway;

/// <summary>
/// Tells the sequence received from the sequence that may be kept on disk: the latter stops short of the first event whose
/// work has not ended, so that a process that dies gets that event again when its successor resumes.
/// </summary>
internal sealed class SequenceLedger(long start)
{
    private readonly Lock gate = new();
    private readonly SortedSet<long> pending = [];
    private long received = start;

    /// <summary>The last sequence received: what heartbeats and a resume within this process say.</summary>
    public long Received
    {
        get
        {
            lock (gate)
                return received;
        }
    }

    /// <summary>Everything up to here has been handled for good.</summary>
    public long Durable
    {
        get
        {
            lock (gate)
                return pending.Count > 0 ? pending.Min - 1 : received;
        }
    }

    /// <summary>Takes note of an event; it stays pending until <paramref name="handled"/> succeeds, for good if it never does.</summary>
    public void Take(long sequence, Task handled)
    {
        lock (gate)
        {
            received = Math.Max(received, sequence);
            if (handled.IsCompletedSuccessfully || !pending.Add(sequence))
                return;
        }

        _ = handled.ContinueWith(
            _ => Release(sequence),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void Release(long sequence)
    {
        lock (gate)
            pending.Remove(sequence);
    }
}
