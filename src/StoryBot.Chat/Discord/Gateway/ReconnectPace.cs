using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>
/// Says how long to wait before the next connection. A resume costs Discord little, and what is asked meanwhile waits for it, so it comes
/// at once; only a connection that breaks again and again, or never came about, is backed off from.
/// </summary>
internal sealed class ReconnectPace(Random random, TimeProvider time)
{
    private const int MostAtOnce = 10;
    private static readonly TimeSpan EarnsOne = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private IEnumerator<TimeSpan> waits = new Backoff(FirstWait, LongestWait, random).GetEnumerator();
    private double credit = MostAtOnce;
    private long creditedAt = time.GetTimestamp();

    /// <param name="wasReady">Whether the session had begun or been taken up again.</param>
    /// <param name="lived">How long the connection stood.</param>
    public TimeSpan After(GatewayExit exit, bool wasReady, TimeSpan lived)
    {
        var resumes = exit is GatewayExit.Resume;
        // A new session costs budget: only a long life forgives it.
        if (wasReady && lived > (resumes ? EarnsOne : LongestWait))
            waits = new Backoff(FirstWait, LongestWait, random).GetEnumerator();
        if (wasReady && resumes && TakeCredit())
            return Jitter * random.NextDouble();
        waits.MoveNext();
        // An invalid session asks for a random one to five seconds: https://discord.com/developers/docs/events/gateway#resuming
        var least = resumes ? TimeSpan.Zero : TimeSpan.FromSeconds(1 + (4 * random.NextDouble()));
        return waits.Current > least ? waits.Current : least;
    }

    private bool TakeCredit()
    {
        credit = Math.Min(MostAtOnce, credit + (time.GetElapsedTime(creditedAt) / EarnsOne));
        creditedAt = time.GetTimestamp();
        if (credit < 1)
            return false;
        credit--;
        return true;
    }
}
