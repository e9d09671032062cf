namespace StoryBot.Simulators;

/// <summary>Keeps calls waiting until a test lets them go, or until whoever called hangs up.</summary>
internal sealed class HeldCalls
{
    private Hold? hold;
    private int waiting;

    /// <summary>How many wait now.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>From now on every call of this name waits, until <see cref="Release"/>.</summary>
    /// <param name="onceDone">Whether its work is done first, and only the answer waits: the client cannot know.</param>
    public void Take(string name, bool onceDone = false) =>
        Volatile.Write(ref hold, new Hold(name, onceDone, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)));

    public void Release() => Interlocked.Exchange(ref hold, null)?.Free.SetResult();

    /// <returns>Whether the call goes on; false where the caller hung up meanwhile.</returns>
    public async Task<bool> PassAsync(string name, bool isDone, CancellationToken hungUp)
    {
        if (Volatile.Read(ref hold) is not { } held || held.Name != name || held.OnceDone != isDone)
        {
            return true;
        }

        Interlocked.Increment(ref waiting);
        try
        {
            await held.Free.Task.WaitAsync(hungUp);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private sealed record Hold(string Name, bool OnceDone, TaskCompletionSource Free);
}
