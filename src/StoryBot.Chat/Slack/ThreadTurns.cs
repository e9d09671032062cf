namespace StoryBot.Chat.Slack;

/// <summary>
/// Keeps what is said in one thread in its order while something said there must be looked into first. Where nothing is, it is taken at once; other threads
/// don't wait.
/// </summary>
internal sealed class ThreadTurns(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ChatPlace, Task> last = [];

    /// <param name="patience">How long it waits for what was said before it.</param>
    /// <param name="isForBot">Called when its turn has come.</param>
    /// <param name="take">Must be quick: the next one's turn comes when it has returned, before its task has ended.</param>
    /// <returns>Ends with <paramref name="take"/>'s task, or when it turns out not to be for the bot.</returns>
    public Task TakeAsync(ChatPlace thread, TimeSpan patience, Func<Task<bool>> isForBot, Func<Task> take)
    {
        lock (gate)
        {
            var turn = TurnAsync(last.GetValueOrDefault(thread, Task.CompletedTask).WaitAsync(patience, time), isForBot, take);
            if (!turn.IsCompleted)
            {
                last[thread] = turn;
                _ = ForgetAsync(thread, turn);
            }

            return turn.Unwrap();
        }
    }

    private static async Task<Task> TurnAsync(Task before, Func<Task<bool>> isForBot, Func<Task> take)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await isForBot().ConfigureAwait(false) ? take() : Task.CompletedTask;
    }

    private async Task ForgetAsync(ChatPlace thread, Task turn)
    {
        await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            if (last.GetValueOrDefault(thread) == turn)
                last.Remove(thread);
        }
    }
}
