namespace StoryBot.Chat;

/// <summary>Runs loops side by side so that none breaks unseen while the others go on: what one throws ends them all, and is thrown.</summary>
public static class SideBySide
{
    /// <summary>Until all have ended.</summary>
    /// <param name="stopping">Stops them all.</param>
    public static async Task AllAsync(IEnumerable<Func<CancellationToken, Task>> loops, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = loops.Select(loop => loop(ended.Token)).ToArray();
        await foreach (var loop in Task.WhenEach(running).ConfigureAwait(false))
        {
            if (loop.IsFaulted)
                await ended.CancelAsync().ConfigureAwait(false);
        }

        // A broken one is thrown before those it had stopped.
        await (Array.Find(running, loop => loop.IsFaulted) ?? Task.WhenAll(running)).ConfigureAwait(false);
    }

    /// <summary>Until the first has ended; that stops the others.</summary>
    /// <param name="stopping">Stops them all.</param>
    public static async Task UntilAsync(Func<CancellationToken, Task> first, IEnumerable<Func<CancellationToken, Task>> others, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await AllAsync([StopOthersAsync, .. others], ended.Token).ConfigureAwait(false);

        async Task StopOthersAsync(CancellationToken cancellation)
        {
            await first(cancellation).ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
        }
    }
}
