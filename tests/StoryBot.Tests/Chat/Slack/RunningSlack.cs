using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Slack.Missed;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Http;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>The Slack adapter at work against a simulator, in one of its modes; several may follow each other.</summary>
internal sealed class RunningSlack : IAsyncDisposable
{
    /// <summary>Reads up after a fifth of a second already.</summary>
    private static readonly HearingPace Hasty = HearingPace.Ordinary with { Beat = TimeSpan.FromMilliseconds(20), Bridge = TimeSpan.FromMilliseconds(200) };

    private readonly CancellationTokenSource stopping = new();
    private readonly ILoggerFactory loggers;
    private readonly Task running;

    private RunningSlack(SlackSimulator slack, IChatMessageHandler handler, SlackMode mode, Action<SlackOptions>? settings, string? folder = null)
    {
        Options = new SlackOptions
        {
            BotToken = slack.App.BotToken,
            AppToken = slack.App.AppToken,
            SigningSecret = slack.App.SigningSecret,
            ApiBaseAddress = slack.ApiAddress.ToString(),
            Mode = mode,
            ListenAddress = "http://127.0.0.1:0",
            QuestionsPerUserPerMinute = 0,
            QuestionsPerChannelPerMinute = 0,
        };
        settings?.Invoke(Options);
        loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        Adapter = SlackServices.Create(Options, TimeProvider.System, loggers, folder, Hasty, Admitted.Hasty);
        running = Adapter.RunAsync(handler, stopping.Token);
    }

    public SlackAdapter Adapter { get; }

    /// <summary>As the adapter was given them; other tokens may be put in.</summary>
    public SlackOptions Options { get; }

    public FakeLoggerProvider Log { get; } = new();

    /// <summary>Returns when Slack can reach it.</summary>
    /// <param name="folder">Where it keeps up to when it heard Slack; null for nowhere, and it reads up nothing.</param>
    public static async Task<RunningSlack> StartAsync(
        SlackSimulator slack, IChatMessageHandler handler, SlackMode mode = SlackMode.Socket, Action<SlackOptions>? settings = null, string? folder = null)
    {
        var bot = new RunningSlack(slack, handler, mode, folder is null ? Deaf(settings) : settings, folder);
        if (mode == SlackMode.Socket)
        {
            await slack.ReadyAsync(2);
            return bot;
        }

        Assert.True(SpinWait.SpinUntil(() => bot.Adapter.HttpAddress is not null, ChangeSignal.Patience));
        var address = bot.Adapter.HttpAddress!;
        slack.DeliverByHttp(new RequestUrls(new Uri(address, "slack/events"), new Uri(address, "slack/commands"), new Uri(address, "slack/interactivity")));
        Assert.True(await slack.VerifyUrlAsync());
        return bot;
    }

    /// <summary>A cut as short as a test's is none that is read up.</summary>
    private static Action<SlackOptions> Deaf(Action<SlackOptions>? settings) => options =>
    {
        options.ReadUpMinutes = 0;
        settings?.Invoke(options);
    };

    /// <summary>One that Slack may refuse.</summary>
    public static RunningSlack Start(SlackSimulator slack, IChatMessageHandler handler) => new(slack, handler, SlackMode.Socket, null);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.WaitAsync(ChangeSignal.Patience, CancellationToken.None);
        stopping.Dispose();
        loggers.Dispose();
        Log.Dispose();
    }
}
