using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;
using StoryBot.Simulators.Slack.Web;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>The built program after a busy while: asked by many in many ways, turned away, refused, cut off, kept back, reindexed. What it told is kept.</summary>
public sealed class BusyBot : IAsyncLifetime
{
    internal const int Askers = 30;

    /// <summary>A word that no question, name, token or article shares with anything the bot says of itself.</summary>
    internal const string Marker = "zanzibar";

    private const int MostFromOne = 4;
    private const string Shown = "Show paragraph";

    /// <summary>What must stand nowhere: tokens, people, channels.</summary>
    internal List<string> Secrets { get; } = [];

    /// <summary>The page for Prometheus, as it was written at the end.</summary>
    internal string Metrics { get; private set; } = "";

    internal PrometheusPage Page { get; private set; } = null!;

    /// <summary>How many series there were after half of the askers.</summary>
    internal int SeriesHalfway { get; private set; }

    /// <summary>All that came to the receiver.</summary>
    internal string Received { get; private set; } = "";

    /// <summary>Where it came to.</summary>
    internal HashSet<string> Paths { get; private set; } = [];

    /// <summary>What was said on standard error.</summary>
    internal string Log { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var scene = await TelemetryScene.StartAsync(
            ("Discord__QuestionsPerUserPerMinute", $"{MostFromOne}"), ("Slack__QuestionsPerUserPerMinute", $"{MostFromOne}"), ("OTEL_EXPORTER_OTLP_HEADERS", $"authorization={Marker}-key"));
        Secrets.AddRange([scene.Discord.Bot.Token, scene.Slack.App.BotToken, scene.Slack.App.AppToken, $"{Marker}-key"]);
        await AskAroundAsync(scene, 0, Askers / 2);
        await ErrAsync(scene);
        await MisfortuneAsync(scene);
        SeriesHalfway = (await scene.MetricsAsync(IsAllTold)).Samples.Length;
        await AskAroundAsync(scene, Askers / 2, Askers);
        Page = await scene.MetricsAsync(page => page["storybot_message_duration_seconds_count", ("storybot_intent", "ask")] >= (2 * Askers) + 10);
        Metrics = await scene.MetricsAsync();
        Log = (await scene.Program.StopAsync()).Error;
        Received = scene.Received();
        Paths = [.. scene.Receiver.Requests.Select(request => request.Path)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Everybody asks somewhere else, and every second one something else.</summary>
    private async Task AskAroundAsync(TelemetryScene scene, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            var (question, channel, asker) = (number % 2 == 0 ? TelemetryScene.Question : $"what does {Marker} number {number} cost?", $"{Marker}-{number % 7}", $"{Marker}_{number}");
            await scene.AskOnDiscordAsync(question, channel, asker);
            await scene.AskOnSlackAsync(question, channel, asker);
            Secrets.AddRange([$"{scene.Discord.Member(asker).Id}", scene.Slack.Member(asker).Id, $"{scene.Discord.Channel(channel).Id}", scene.Slack.Channel(channel).Id]);
        }
    }

    /// <summary>Commands, buttons, votes, questions that have no answer, and more questions than one person may ask.</summary>
    private async Task ErrAsync(TelemetryScene scene)
    {
        var (ana, channel) = (scene.Discord.Member("ana"), scene.Discord.Channel("general"));
        var asked = ana.Asks(channel, "/ask", ("question", $"what does a {Marker} cost?"), ("private", true));
        await asked.AnswerAsync();
        var answer = await channel.ReplyToAsync(ana.Says(channel, $"{scene.Discord.Bot.User.Mention} {TelemetryScene.Question}"));
        var shown = scene.Discord.Member("bo").Clicks(answer, Shown);
        await shown.AnswerAsync();
        var ordered = scene.Discord.Member("mo").AsModerator().Asks(channel, "/storybot reindex");
        await ordered.AnswerAsync();
        for (var more = 0; more < MostFromOne; more++)
            ana.Says(channel, $"{scene.Discord.Bot.User.Mention} {TelemetryScene.Question}");
        var commanded = await scene.Slack.Member("ana").RunsAsync(scene.Slack.Channel("general"), "/ask", $"what does a {Marker} cost?");
        await commanded.AnswerAsync();
        Secrets.AddRange([asked.Token, shown.Token, ordered.Token, commanded.ResponseUrl!.AbsoluteUri, $"{ana.Id}", scene.Slack.Member("ana").Id, $"{channel.Id}"]);
    }

    /// <summary>The platforms refuse, fail, keep back and hang up.</summary>
    private static async Task MisfortuneAsync(TelemetryScene scene)
    {
        scene.Discord.RestFaults.Next429(RateScope.User, TimeSpan.FromMilliseconds(300));
        await scene.AskOnDiscordAsync(asker: "bo");
        scene.Slack.WebFaults.Next(new WebFault.Status(503), "chat.postMessage");
        await scene.AskOnSlackAsync(asker: "bo");
        scene.Discord.RestFaults.DropNextRequest();
        await scene.AskOnDiscordAsync(asker: "cy");
        scene.Discord.Faults.AbortAll();
        scene.Slack.Faults.DisconnectOldest("refresh_requested");
        await scene.AskOnDiscordAsync(asker: "bo");
        var closed = scene.Discord.Channel("closed");
        closed.BotRights = ChannelRights.View;
        scene.Discord.Member("cy").Says(closed, $"{scene.Discord.Bot.User.Mention} {TelemetryScene.Question}");
        await scene.Discord.UntilAsync(() => scene.Discord.Requests.Any(request => request.Status == 403), "the refusal");
    }

    private static bool IsAllTold(PrometheusPage page) =>
        page["storybot_questions_total", ("storybot_outcome", "failed")] == 1
        && page["storybot_questions_total", ("storybot_outcome", "turned_away")] > 0
        && page["storybot_reconnects_total", ("storybot_platform", "slack")] > 0;
}
