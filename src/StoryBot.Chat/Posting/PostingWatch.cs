namespace StoryBot.Chat.Posting;

/// <summary>Makes a harmless call now and then while no post shows whether the platform takes any.</summary>
internal static class PostingWatch
{
    /// <summary>How often it looks whether a call is due: after a failure each time, else when nothing was posted for <see cref="PostingRecord.Memory"/>.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Until stopped.</summary>
    /// <param name="probe">Null where the platform answered as it should.</param>
    public static async Task RunAsync(PostingRecord record, Func<CancellationToken, Task<PostingFault?>> probe, TimeProvider time, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
            {
                if (record.NeedsProof)
                    record.Probed(await probe(stopping).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
