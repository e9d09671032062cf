namespace StoryBot.Chat.Slack.Web;

/// <summary>Keeps a method still for as long as Slack asked, a post only where it goes to the same place; others go on.</summary>
/// <remarks>
/// Slack limits by app, workspace and method, and a token belongs to one app in one workspace. Posts it limits by channel, and besides all of a
/// workspace's together; it does not say which of the two it means, so where a second place is kept back meanwhile the whole method waits.
/// https://docs.slack.dev/apis/web-api/rate-limits
/// </remarks>
internal sealed class MethodPauses(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Method, string? Place), TimeSpan> stillUntil = [];
    private readonly long start = time.GetTimestamp();

    /// <summary>Runs on evenly, whatever becomes of the machine's clock.</summary>
    private TimeSpan Now => time.GetElapsedTime(start);

    /// <param name="place">Where the call was to post; null where it posts nothing.</param>
    public void Pause(string method, string? place, TimeSpan wait)
    {
        lock (gate)
        {
            var now = Now;
            foreach (var (call, until) in stillUntil)
            {
                if (until <= now)
                    stillUntil.Remove(call);
            }

            var isSecond = place is not null && stillUntil.Keys.Any(call => call.Method == method && call.Place is not null && call.Place != place);
            Lengthen((method, place), now + wait);
            if (isSecond)
                Lengthen((method, null), now + wait);
        }
    }

    /// <summary>Waits until the method may be called, and may post there.</summary>
    public async Task EnterAsync(string method, string? place, CancellationToken cancellation)
    {
        while (Remaining(method, place) is { } wait)
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether it may be called, and may post there, now.</summary>
    public bool IsOpen(string method, string? place) => Remaining(method, place) is null;

    private void Lengthen((string Method, string? Place) call, TimeSpan until)
    {
        if (stillUntil.GetValueOrDefault(call) < until)
            stillUntil[call] = until;
    }

    private TimeSpan? Remaining(string method, string? place)
    {
        lock (gate)
        {
            var (ofAll, here) = (stillUntil.GetValueOrDefault((method, null)), stillUntil.GetValueOrDefault((method, place)));
            return (ofAll > here ? ofAll : here) - Now is { Ticks: > 0 } left ? left : null;
        }
    }
}
