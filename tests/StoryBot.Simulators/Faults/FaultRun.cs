using StoryBot.Simulators.Discord.Soak;
using StoryBot.Simulators.Slack.Soak;
using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators.Faults;

/// <summary>One fault on a program of its own, on both services, amid questions.</summary>
internal static class FaultRun
{
    private const int Channels = 20;
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    public static async Task<FaultRow> ExecuteAsync(Fault fault, TimeSpan lasts, string program)
    {
        var time = TimeProvider.System;
        using var folder = new BridgeFolder();
        using var misfortune = fault.Make(folder.Path);
        var discord = await DiscordStage.StartAsync(misfortune.HostName);
        var slack = await SlackStage.StartAsync(TimeSpan.FromHours(1), hostName: misfortune.HostName);
        await using var stage = new BothStages(discord, slack);
        var port = FreePort.Take();
        using var bot = new BotProcess(
            program,
            folder.Path,
            misfortune.Place(stage.Settings.Append(new("Health__ListenAddress", $"http://127.0.0.1:{port}"))).ToDictionary(),
            misfortune.Launcher);
        using var health = new HealthWatch(new Uri($"http://127.0.0.1:{port}"), time);
        var (scene, ledger) = (new FaultScene(bot, folder.Path, discord.Simulator, slack.Simulator), new QuestionLedger(stage, time));
        ledger.Watch();
        bot.Start();
        await stage.ReadyAsync();
        await health.ReadyWithinAsync(Patience);
        using var ended = new CancellationTokenSource();
        var asking = AskAsync(ledger, time, ended.Token);
        await Task.Delay(Before, time);
        await misfortune.StrikeAsync(scene);
        var said = await health.WatchAsync(lasts);
        await misfortune.MendAsync(scene);
        var recovery = await health.ReadyWithinAsync(Patience);
        await ended.CancelAsync();
        await asking;
        await ledger.SettleAsync();
        var tally = ledger.Count();
        return new FaultRow(fault.Name, tally.Asked, tally.Lost, tally.Twice, tally.Wrong, said, recovery) { Log = bot.Log };
    }

    private static async Task AskAsync(QuestionLedger ledger, TimeProvider time, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            for (var number = 0; await timer.WaitForNextTickAsync(ended); number++)
            {
                ledger.Ask(number % Channels, number % Channels, SoakPhase.Storm);
            }
        }
        catch (OperationCanceledException)
        {
            // Everything has been asked.
        }
    }
}
