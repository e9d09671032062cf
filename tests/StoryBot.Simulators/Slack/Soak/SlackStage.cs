using StoryBot.Simulators.Slack.World;
using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators.Slack.Soak;

/// <summary>Slack as the built program is tried on it: two sockets, and every so often the older one is refreshed.</summary>
internal sealed class SlackStage : IStage
{
    private const int Sockets = 2;

    private readonly SlackSimulator slack;
    private readonly DeliveryTimes deliveries = new();
    private readonly ITimer refreshing;
    private int refreshes;

    /// <summary>One socket and then the other.</summary>
    private SlackStage(SlackSimulator slack, TimeSpan socketLife, TimeSpan patience)
    {
        (this.slack, Patience) = (slack, patience);
        Mishaps = SlackMishaps.On(slack);
        slack.WatchDeliveries(deliveries.Note);
        refreshing = TimeProvider.System.CreateTimer(_ => Refresh(), null, socketLife / Sockets, socketLife / Sockets);
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Slack__BotToken"] = slack.App.BotToken,
        ["Slack__AppToken"] = slack.App.AppToken,
        ["Slack__ApiBaseAddress"] = slack.ApiAddress.ToString(),
        ["Slack__Sockets"] = $"{Sockets}",
        ["Slack__QuestionsPerUserPerMinute"] = "0",
        ["Slack__QuestionsPerChannelPerMinute"] = "0",
        ["Slack__MaxWaitingPerConversation"] = "10000",
    };

    public SlackSimulator Simulator => slack;

    public int Connections => slack.Sockets.Opened;

    public IReadOnlyList<Mishap> Mishaps { get; }

    public TimeSpan Patience { get; }

    /// <param name="socketLife">After how long a socket is asked to be refreshed.</param>
    /// <param name="hurried">Whether what was not acknowledged comes again within seconds, not minutes.</param>
    public static async Task<SlackStage> StartAsync(TimeSpan socketLife, bool hurried = false, string hostName = "127.0.0.1")
    {
        var options = new SlackSimulatorOptions { EnforcesRateLimits = false, HistoryLength = 5_000, HostName = hostName };
        if (hurried)
        {
            options = options with { RetryDelays = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)] };
        }

        // Beyond the last attempt: what a dead process had begun is taken over when its lease has run out (src/StoryBot/Journal/README.md).
        var patience = options.RetryDelays[^1] + TimeSpan.FromSeconds(90);
        return new SlackStage(await SlackSimulator.StartAsync(options), socketLife, patience);
    }

    public Task ReadyAsync() => slack.ReadyAsync(Sockets);

    public Task UntilAsync(Func<bool> condition, string what) => slack.UntilAsync(condition, what);

    public void Watch(Action<string?, string> said) => slack.Watch(message =>
    {
        if (message.IsByBot)
        {
            said(message.ThreadTs, message.Text);
        }
    });

    public string Ask(int person, int channel, string question) => Post(person, channel, $"{slack.App.Mention} {question}").Ts;

    public void Say(int person, int channel, string text) => Post(person, channel, text);

    public bool CameLate(string id) => deliveries.CameLate(id);

    public IReadOnlyList<Target> Figures() =>
    [
        Target.Of("acknowledgements: median, ms", Target.Number(deliveries.At(0.5))),
        Target.AtMost("acknowledgements: p99, ms", deliveries.At(0.99), 500),
        Target.Of("acknowledgements: longest, ms", Target.Number(deliveries.At(1))),
        Target.Of("deliveries acknowledged at the first attempt, of all", $"{deliveries.AtOnce} of {deliveries.All}"),
        Target.Exactly("deliveries given up by Slack", deliveries.GivenUp, 0),
        Target.Exactly("breaches of Slack's rules", slack.Violations.Count, 0),
        Target.Of("sockets opened", $"{slack.Sockets.Opened}"),
        Target.Of("sockets refreshed at Slack's request", $"{refreshes}"),
    ];

    public async ValueTask DisposeAsync()
    {
        await refreshing.DisposeAsync();
        await slack.DisposeAsync();
    }

    private SlackMessage Post(int person, int channel, string text) => slack.Member($"person{person}").Says(slack.Channel($"channel{channel}"), text);

    private void Refresh()
    {
        if (slack.Sockets.Sockets.Count > 0)
        {
            refreshes++;
            slack.Faults.DisconnectOldest("refresh_requested");
        }
    }
}
