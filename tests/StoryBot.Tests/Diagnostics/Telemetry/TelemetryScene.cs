using System.Text;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Faults;
using StoryBot.Simulators.Otlp;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.EndToEnd;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>The built program on both simulated platforms, with somewhere to send telemetry to and a page for Prometheus.</summary>
internal sealed class TelemetryScene : IAsyncDisposable
{
    public const string Question = "who signed the agreement?";

    private readonly ChangeSignal changes = new();
    private readonly HttpClient client = new();
    private readonly int port = FreePort.Take();

    private TelemetryScene(DiscordSimulator discord, SlackSimulator slack, OtlpReceiver receiver) => (Discord, Slack, Receiver) = (discord, slack, receiver);

    public TemporaryFolder Folder { get; } = new();

    public DiscordSimulator Discord { get; }

    public SlackSimulator Slack { get; }

    public OtlpReceiver Receiver { get; }

    public RunningProgram Program { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="settings">Environment variables beyond the usual ones; the last of a name counts.</param>
    public static async Task<TelemetryScene> StartAsync(bool grpc, params (string Name, string Value)[] settings)
    {
        var scene = new TelemetryScene(
            await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false }),
            await SlackSimulator.StartAsync(new() { EnforcesRateLimits = false }),
            await OtlpReceiver.StartAsync(grpc));
        scene.Folder.Write("appsettings.json", "{}");
        scene.Folder.Write("knowledge/agreement.md", "---\ntitle: The harbour agreement\n---\nThe mayor Ada Stone signed the agreement on 3 May.\n");
        scene.Start(settings);
        await scene.ReadyAsync();
        // Ready is said before the commands stand, on a busy machine long before.
        await scene.Discord.UntilAsync(() => scene.Discord.Requests.Any(request => request.Method == "PUT"), "the commands");
        return scene;
    }

    public static Task<TelemetryScene> StartAsync(params (string Name, string Value)[] settings) => StartAsync(grpc: false, [("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), .. settings]);

    /// <summary>Asks in a channel on Discord and waits for the answer.</summary>
    public async Task AskOnDiscordAsync(string question = Question, string channel = "general", string asker = "ana")
    {
        var place = Discord.Channel(channel);
        await place.ReplyToAsync(Discord.Member(asker).Says(place, $"{Discord.Bot.User.Mention} {question}"));
    }

    /// <summary>The same on Slack.</summary>
    public async Task AskOnSlackAsync(string question = Question, string channel = "general", string asker = "ana")
    {
        var place = Slack.Channel(channel);
        await place.ReplyToAsync(Slack.Member(asker).Says(place, $"{Slack.App.Mention} {question}"));
    }

    public async Task<string> MetricsAsync(string accept = "text/plain")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Page("/metrics"));
        request.Headers.Add("Accept", accept);
        using var answer = await client.SendAsync(request, Cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>The page for Prometheus once it shows what is wanted.</summary>
    public async Task<PrometheusPage> MetricsAsync(Func<PrometheusPage, bool> wanted)
    {
        PrometheusPage? page = null;
        await UntilAsync(async () => wanted(page = PrometheusPage.Parse(await MetricsAsync())), () => $"metrics that are not among\n{page}");
        return page!;
    }

    /// <summary>All spans of the trace whose first span is what is wanted, once that first one, which comes last, has come.</summary>
    public async Task<List<OtlpSpan>> TraceAsync(Func<OtlpSpan, bool> wanted)
    {
        OtlpSpan? root = null;
        await changes.UntilAsync(() => (root = Receiver.Spans.FirstOrDefault(span => span.Parent.Length == 0 && wanted(span))) is not null, "the trace");
        return [.. Receiver.Spans.Where(span => span.Trace == root!.Trace)];
    }

    public Task UntilAsync(Func<bool> condition, string what) => changes.UntilAsync(condition, what);

    /// <summary>Everything that came to the receiver, as text.</summary>
    public string Received() => string.Join('\n', Receiver.Requests.Select(request => Encoding.UTF8.GetString(request.Body)));

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await Discord.DisposeAsync();
        await Slack.DisposeAsync();
        await Receiver.DisposeAsync();
        client.Dispose();
        Folder.Dispose();
    }

    private void Start((string Name, string Value)[] settings) => Program = new RunningProgram(
        Folder.Path,
        [
            ("Discord__Token", Discord.Bot.Token),
            ("Discord__ApiBaseAddress", Discord.RestAddress.ToString()),
            ("Slack__BotToken", Slack.App.BotToken),
            ("Slack__AppToken", Slack.App.AppToken),
            ("Slack__ApiBaseAddress", Slack.ApiAddress.ToString()),
            ("Health__ListenAddress", Page("/").GetLeftPart(UriPartial.Authority)),
            ("Telemetry__Prometheus", "true"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", Receiver.Address.ToString()),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            .. settings,
        ]);

    private Uri Page(string path) => new($"http://127.0.0.1:{port}{path}");

    private Task ReadyAsync() => UntilAsync(
        async () =>
        {
            using var answer = await client.GetAsync(Page("/health/ready"), Cancellation);
            return answer.IsSuccessStatusCode;
        },
        () => "the bot to be ready");

    private static async Task UntilAsync(Func<Task<bool>> isSoAsync, Func<string> what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await TryAsync(isSoAsync))
        {
            if (TimeProvider.System.GetElapsedTime(began) > ChangeSignal.Patience)
                throw new TimeoutException($"Waited in vain for {what()}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancellation);
        }
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> isSoAsync)
    {
        try
        {
            return await isSoAsync();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
