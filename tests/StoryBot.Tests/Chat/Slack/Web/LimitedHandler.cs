using System.Net;

namespace StoryBot.Tests.Chat.Slack.Web;

/// <summary>A Slack that keeps calls back, a second each, or does not answer them, and counts how many come at once.</summary>
internal sealed class LimitedHandler : HttpMessageHandler
{
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private int underWay;

    /// <summary>Whether it keeps back now; at first never.</summary>
    public Func<bool> KeepsBack { get; init; } = () => false;

    /// <summary>Which calls are never answered; at first none.</summary>
    public Predicate<HttpRequestMessage>? Hangs { get; init; }

    public int MostAtOnce { get; private set; }

    public int KeptBack { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (gate)
            MostAtOnce = Math.Max(MostAtOnce, ++underWay);
        try
        {
            await Task.Delay(Hangs?.Invoke(request) == true ? Timeout.InfiniteTimeSpan : Work, TimeProvider.System, cancellationToken);
            return Answer();
        }
        finally
        {
            lock (gate)
                underWay--;
        }
    }

    private HttpResponseMessage Answer()
    {
        lock (gate)
        {
            if (!KeepsBack())
                return Answered(HttpStatusCode.OK);
            KeptBack++;
            return Answered(HttpStatusCode.TooManyRequests);
        }
    }

    private static HttpResponseMessage Answered(HttpStatusCode status) => new(status) { Content = new StringContent("""{"ok":true,"user_id":"U1","ts":"8.0"}""") };
}
