namespace StoryBot.Chat.Discord.Gateway;

/// <summary>
/// Lets shards begin sessions no faster than Discord allows: within the daily budget, and one in five seconds for each of
/// <c>max_concurrency</c> keys. Overdoing it makes Discord reset the token, so nothing identifies except through here.
/// </summary>
/// <param name="ask">Asks Discord anew each time: the budget is shared with every process of this bot.</param>
internal sealed class IdentifyGate(Func<CancellationToken, Task<GatewayDirections>> ask, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.2);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<int, long> last = [];

    /// <summary>Waits until the shard may identify.</summary>
    /// <param name="tell">Told what is being waited for.</param>
    public async Task<GatewayDirections> EnterAsync(GatewayShardId shard, Action<string> tell, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var directions = await ask(cancellation).ConfigureAwait(false);
                if (directions is not GatewayDirections.Found found)
                    return directions;
                if (found.Remaining > 0)
                {
                    await KeepDistanceAsync(shard.Number % Math.Max(found.AtOnce, 1), cancellation).ConfigureAwait(false);
                    return found;
                }

                var wait = found.ResetAfter + TimeSpan.FromSeconds(1);
                tell($"today's session starts are used up; Discord grants new ones in {wait}");
                await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether Discord answers at all: tells an unreachable resume address from an unreachable network.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellation) =>
        await ask(cancellation).ConfigureAwait(false) is GatewayDirections.Found;

    public void Dispose() => turn.Dispose();

    private async Task KeepDistanceAsync(int key, CancellationToken cancellation)
    {
        if (last.TryGetValue(key, out var before) && Spacing - time.GetElapsedTime(before) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        last[key] = time.GetTimestamp();
    }
}
