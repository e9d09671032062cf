using StoryBot.Simulators.Discord.Rest;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>A storm over the built program: warm-up, quiet, storm, quiet, and the reckoning.</summary>
internal sealed class SoakRun(SoakPlan plan, DiscordSimulator discord, BotProcess bot, QuestionLedger ledger, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Random random = new(plan.Seed);
    private readonly List<double> memory = [];

    public static async Task<SoakOutcome> ExecuteAsync(SoakPlan plan)
    {
        using var folder = new BridgeFolder();
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions
        {
            ChecksBodies = false,
            HistoryLength = 5_000,
            MessagesPerChannel = new RouteLimit(100, 5),
        });
        var ledger = new QuestionLedger(discord, TimeProvider.System);
        using var bot = new BotProcess(plan.Program, folder.Path, BotSettings.For(discord));
        return await new SoakRun(plan, discord, bot, ledger, TimeProvider.System).ExecuteAsync();
    }

    private async Task<SoakOutcome> ExecuteAsync()
    {
        ledger.Watch();
        bot.Start();
        await discord.ReadyAsync();
        var traffic = new Traffic(discord, ledger, plan.Channels, random, time);
        await QuietAsync(traffic, SoakPhase.WarmUp);
        await QuietAsync(traffic, SoakPhase.Quiet);
        var troubles = await StormAsync(traffic);
        await ledger.SettleAsync(Patience);
        await QuietAsync(traffic, SoakPhase.Quiet);
        await ledger.SettleAsync(Patience);
        return new SoakOutcome(ledger.Count(), troubles, memory, discord.Gateway.Identifies, discord.Gateway.Resumes, bot.Log, bot.HasExited);
    }

    private Task QuietAsync(Traffic traffic, SoakPhase phase) =>
        traffic.RunAsync((int)(plan.EventsPerSecond / 2 * plan.Quiet.TotalSeconds), plan.Quiet, phase, CancellationToken.None);

    private async Task<IReadOnlyList<Trouble>> StormAsync(Traffic traffic)
    {
        using var ended = new CancellationTokenSource();
        var troubles = new Troubles(discord, plan.BetweenTroubles, new Random(plan.Seed + 1), time);
        var troubling = troubles.RunAsync(ended.Token);
        var sampling = SampleAsync(ended.Token);
        await traffic.RunAsync(plan.Events, plan.Duration, SoakPhase.Storm, CancellationToken.None);
        await ended.CancelAsync();
        await Task.WhenAll(troubling, sampling);
        return troubles.Past;
    }

    private async Task SampleAsync(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(plan.Duration / 300, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended) && !bot.HasExited)
            {
                memory.Add(bot.Memory);
            }
        }
        catch (OperationCanceledException)
        {
            // The storm is over.
        }
    }
}
