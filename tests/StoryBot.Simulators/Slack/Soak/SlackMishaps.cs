using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators.Slack.Soak;

/// <summary>What goes wrong on Slack.</summary>
internal static class SlackMishaps
{
    private const string Posting = "chat.postMessage";

    /// <summary>How long a client waits before it looks for a post of which it had no word, and then looks.</summary>
    private static readonly TimeSpan LookingAgain = TimeSpan.FromSeconds(2.6);

    /// <summary>Slack counts Retry-After in whole seconds.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Mishap> On(SlackSimulator slack) =>
    [
        Disconnect("both sockets reset", slack, slack.Faults.AbortAll),
        Disconnect("both sockets closed", slack, () => slack.Faults.CloseAll()),
        Disconnect("both sockets refreshed at once", slack, () => slack.Faults.Disconnect("refresh_requested")),
        Disconnect("one socket reset", slack, slack.Faults.AbortOldest),
        new("429", _ => LastAsync(() => slack.WebFaults.Next(new WebFault.RateLimit(RetryAfter), Posting), RetryAfter)),
        new("lost reply", _ => LastAsync(() => slack.WebFaults.Next(new WebFault.DroppedReply(), Posting), LookingAgain)),
        new("status 502", _ => LastAsync(() => slack.WebFaults.Next(new WebFault.Status(502), Posting), LookingAgain)),
        new("internal_error", _ => LastAsync(() => slack.WebFaults.Next(new WebFault.Error("internal_error"), Posting), LookingAgain)),
        new("lost acknowledgements", wait => LastAsync(() => slack.Faults.IgnoreAcks(3), wait), HoldsUp: false),
        new("delivered twice", _ => DeliverTwiceAsync(slack), HoldsUp: false),
    ];

    /// <summary>Until as many new sockets stand as went.</summary>
    private static Mishap Disconnect(string kind, SlackSimulator slack, Action disconnect) => new(kind, async _ =>
    {
        var before = slack.Sockets.Sockets;
        var opened = slack.Sockets.Opened;
        disconnect();
        await slack.UntilAsync(() => slack.Sockets.Opened > opened && slack.Sockets.Sockets.Count(socket => !socket.IsLeaving) >= before.Count, $"the bot after {kind}");
    });

    private static Task LastAsync(Action act, TimeSpan wait)
    {
        act();
        return Task.Delay(wait, TimeProvider.System);
    }

    private static async Task DeliverTwiceAsync(SlackSimulator slack)
    {
        slack.Faults.DeliverTwice();
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        slack.Faults.DeliverTwice(false);
    }
}
