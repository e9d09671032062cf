namespace StoryBot.Simulators;

/// <summary>Lets a test await a condition instead of sleeping: every change wakes those who wait, and they look again.</summary>
/// <remarks>They also look ten times a second, since a condition may be about something that is no part of the simulator.</remarks>
internal sealed class ChangeSignal
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long a wait may last, in real time, before the test fails with a message rather than hangs.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

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

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s in vain for {what}");
            }

            await Task.WhenAny(change, Task.Delay(Glance, TimeProvider.System));
        }
    }

    /// <summary>Completes when <paramref name="condition"/> is true; throws when patience ends.</summary>
    public Task UntilAsync(Func<bool> condition, string what) =>
        FirstAsync(() => condition() ? this : null, what);
}
