namespace StoryBot.Simulators.Soak;

/// <summary>A storm over the built program: warm-up, quiet, storm, quiet, and the reckoning.</summary>
internal sealed class SoakRun(SoakPlan plan, IStage stage, BotProcess bot, QuestionLedger ledger, TimeProvider time)
{
    private readonly Random random = new(plan.Seed);
    private readonly List<double> memory = [];
    private readonly List<double> handles = [];

    public static async Task<SoakOutcome> ExecuteAsync(SoakPlan plan, IStage stage)
    {
        using var folder = new BridgeFolder();
        using var bot = new BotProcess(plan.Program, folder.Path, stage.Settings);
        return await new SoakRun(plan, stage, bot, new QuestionLedger(stage, TimeProvider.System), TimeProvider.System).ExecuteAsync();
    }

    private async Task<SoakOutcome> ExecuteAsync()
    {
        ledger.Watch();
        bot.Start();
        await stage.ReadyAsync();
        var traffic = new Traffic(stage, ledger, plan.Channels, random, time);
        await QuietAsync(traffic, SoakPhase.WarmUp);
        await QuietAsync(traffic, SoakPhase.Quiet);
        var troubles = await StormAsync(traffic);
        await ledger.SettleAsync();
        await QuietAsync(traffic, SoakPhase.Quiet);
        await ledger.SettleAsync();
        return new SoakOutcome(ledger.Count(), troubles, memory, handles, stage.Figures(), bot.Log, bot.HasExited);
    }

    private Task QuietAsync(Traffic traffic, SoakPhase phase) =>
        traffic.RunAsync((int)(plan.EventsPerSecond / 2 * plan.Quiet.TotalSeconds), plan.Quiet, phase, CancellationToken.None);

    private async Task<IReadOnlyList<Trouble>> StormAsync(Traffic traffic)
    {
        using var ended = new CancellationTokenSource();
        var troubles = new Troubles(stage.Mishaps, plan.BetweenTroubles, new Random(plan.Seed + 1), time);
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
                handles.Add(bot.Handles);
            }
        }
        catch (OperationCanceledException)
        {
            // The storm is over.
        }
    }
}
