namespace StoryBot.Chat.Discord.Gateway;

/// <summary>
/// Heartbeats: the first after a random part of the interval, then one an interval; notices when the peer stops answering.
/// https://discord.com/developers/docs/events/gateway#sending-heartbeats
/// </summary>
/// <param name="beat">Sends one heartbeat.</param>
internal sealed class GatewayPulse(Func<CancellationToken, ValueTask> beat, Random random, TimeProvider time)
{
    /// <summary>A server that asks for heartbeats more often than this in one interval is not obeyed: sends are limited too.</summary>
    private const int MostAsked = 30;

    private volatile bool answered = true;
    private int asked;

    /// <summary>The peer answered.</summary>
    public void Acknowledge() => answered = true;

    /// <summary>The peer asked for one at once.</summary>
    public ValueTask BeatNowAsync(CancellationToken cancellation) =>
        Interlocked.Increment(ref asked) <= MostAsked ? beat(cancellation) : ValueTask.CompletedTask;

    /// <summary>Beats until cancelled; returns when a beat went unanswered for a whole interval.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken ended)
    {
        await Task.Delay(interval * random.NextDouble(), time, ended).ConfigureAwait(false);
        while (true)
        {
            answered = false;
            asked = 0;
            await beat(ended).ConfigureAwait(false);
            await Task.Delay(interval, time, ended).ConfigureAwait(false);
            if (!answered)
                return;
        }
    }
}
