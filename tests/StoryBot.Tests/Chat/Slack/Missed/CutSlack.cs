using StoryBot.Chat.Slack;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Tests.Chat.Slack.Missed;

/// <summary>A Slack that gives a payload up soon, with the adapter on it, to be cut off from each other.</summary>
internal sealed class CutSlack(SlackSimulator slack, string folder) : IAsyncDisposable
{
    public SlackSimulator Slack { get; } = slack;

    public RunningSlack? Bot { get; private set; }

    public SlackMember Ana => Slack.Member("ana");

    public SlackChannel Channel => Slack.Channel("general");

    private string Mark => Path.Combine(folder, "heard-until");

    /// <param name="retries">When Slack brings again what was not acknowledged; at first never.</param>
    /// <param name="time">Slack's clock.</param>
    public static async Task<CutSlack> StartAsync(JournaledHandler handler, TimeSpan[]? retries = null, Action<SlackOptions>? settings = null, TimeProvider? time = null)
    {
        var slack = await SlackSimulator.StartAsync(
            new SlackSimulatorOptions { RetryDelays = [.. retries ?? []], AckDeadline = TimeSpan.FromMilliseconds(300), Time = time ?? TimeProvider.System });
        var cut = new CutSlack(slack, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        await cut.StartBotAsync(handler, SlackMode.Socket, settings);
        return cut;
    }

    /// <summary>Returns when the adapter has noted that it hears Slack.</summary>
    public async Task StartBotAsync(JournaledHandler handler, SlackMode mode = SlackMode.Socket, Action<SlackOptions>? settings = null)
    {
        var before = Noted();
        Bot = await RunningSlack.StartAsync(Slack, handler, mode, settings, folder);
        Assert.True(SpinWait.SpinUntil(() => Noted() != before, ChangeSignal.Patience));
    }

    public async Task StopBotAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        Bot = null;
    }

    public SlackMessage Asks(string question, SlackChannel? channel = null) => Ana.Says(channel ?? Channel, $"{Slack.App.Mention} {question}");

    /// <summary>Has something said that Slack brings to nobody.</summary>
    public async Task WhileCutAsync(Action act)
    {
        Slack.Faults.CutNetwork();
        act();
        await Slack.SettledAsync();
        Slack.Faults.RestoreNetwork();
    }

    public Task ReadUpAsync(int cuts = 1) => Slack.UntilAsync(() => Bot!.Log.Collector.GetSnapshot().Count(line => line.Message.StartsWith("Of what was said on Slack", StringComparison.Ordinal)) >= cuts, "reading up");

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Slack.DisposeAsync();
        Assert.Empty(Slack.Violations);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private string? Noted()
    {
        try
        {
            return File.Exists(Mark) ? File.ReadAllText(Mark) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
