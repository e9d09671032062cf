namespace StoryBot.Chat.Slack.Web;

/// <summary>Keeps a method still for as long as Slack asked; others go on. https://docs.slack.dev/apis/web-api/rate-limits</summary>
/// <remarks>Slack limits by app, workspace and method, and a token belongs to one app in one workspace.</remarks>
internal sealed class MethodPauses(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TimeSpan> stillUntil = [];
    private readonly long start = time.GetTimestamp();

    /// <summary>Runs on evenly, whatever becomes of the machine's clock.</summary>
    private TimeSpan Now => time.GetElapsedTime(start);

    public void Pause(string method, TimeSpan wait)
    {
        lock (gate)
        {
            var until = Now + wait;
            if (!stillUntil.TryGetValue(method, out var before) || before < until)
                stillUntil[method] = until;
        }
    }

    /// <summary>Waits until the method may be called.</summary>
    public async Task EnterAsync(string method, CancellationToken cancellation)
    {
        while (Remaining(method) is { } wait)
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether it may be called now.</summary>
    public bool IsOpen(string method) => Remaining(method) is null;

    private TimeSpan? Remaining(string method)
    {
        lock (gate)
            return stillUntil.TryGetValue(method, out var until) && until - Now is { Ticks: > 0 } left ? left : null;
    }
}
