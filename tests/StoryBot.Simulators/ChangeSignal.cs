namespace StoryBot.Simulators;

/// <summary>Lets a test await a condition instead of sleeping: every change wakes those who wait, and they look again.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long a wait may last, in real time, before the test fails with a message rather than hangs.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Wakes everyone who waits.</summary>
    public void Raise() =>
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Returns the first value of <paramref name="look"/> that is not null; throws when patience ends.</summary>
    public async Task<T> FirstAsync<T>(Func<T?> look, string what)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var change = Volatile.Read(ref next).Task;
            if (look() is { } found)
            {
                return found;
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s in vain for {what}");
            }
        }
    }

    /// <summary>Completes when <paramref name="condition"/> is true; throws when patience ends.</summary>
    public Task UntilAsync(Func<bool> condition, string what) =>
        FirstAsync(() => condition() ? this : null, what);
}
