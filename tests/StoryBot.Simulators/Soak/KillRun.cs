namespace StoryBot.Simulators.Soak;

/// <summary>
/// Kills the program amid questions and starts it again, over one folder. Every other kill comes at the moment when an
/// answer stands in the channel and the program has not heard of it: there, posting it again would show it twice.
/// </summary>
internal sealed class KillRun(KillPlan plan, IStage stage, BotProcess bot, QuestionLedger ledger, TimeProvider time)
{
    private const int Channels = 50;
    private const int Burst = 20;

    private readonly Random random = new(plan.Seed);
    private readonly Random asking = new(plan.Seed + 1);
    private Action? onAnswer;
    private int answersLeft;

    public static async Task<KillOutcome> ExecuteAsync(KillPlan plan, IStage stage)
    {
        using var folder = new BridgeFolder();
        var ledger = new QuestionLedger(stage, TimeProvider.System);
        using var bot = new BotProcess(plan.Program, folder.Path, stage.Settings);
        await new KillRun(plan, stage, bot, ledger, TimeProvider.System).LiveAndDieAsync();
        return new KillOutcome(ledger.Count(), stage.Figures(), bot.Log);
    }

    private async Task LiveAndDieAsync()
    {
        ledger.Watch();
        stage.Watch((_, _) => Answered());
        await StartAsync();
        using var ended = new CancellationTokenSource();
        var talking = AskAsync(ended.Token);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            await Task.Delay(plan.Life * (0.25 + (0.75 * random.NextDouble())), time);
            await KillAsync(amidPost: kill % 2 == 1);
            await StartAsync();
        }

        await Task.Delay(plan.Life / 2, time);
        await ended.CancelAsync();
        await talking;
        await ledger.SettleAsync();
    }

    private async Task StartAsync()
    {
        var before = stage.Connections;
        bot.Start();
        await stage.UntilAsync(() => stage.Connections > before, "the started program to connect");
    }

    private async Task KillAsync(bool amidPost)
    {
        var died = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (amidPost)
        {
            answersLeft = random.Next(1, Burst);
            onAnswer = () =>
            {
                bot.Kill();
                died.SetResult();
            };
        }

        // So many at once that whenever it dies, some are at every stage of their way.
        for (var question = 0; question < Burst; question++)
        {
            Ask();
        }

        if (amidPost)
        {
            await died.Task.WaitAsync(ChangeSignal.Patience, time);
            return;
        }

        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(60)), time);
        bot.Kill();
    }

    /// <summary>Runs under the world's lock, so the program dies before it can hear of the answer.</summary>
    private void Answered()
    {
        if (onAnswer is { } act && --answersLeft == 0)
        {
            onAnswer = null;
            act();
        }
    }

    private async Task AskAsync(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / plan.QuestionsPerSecond), time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                Ask();
            }
        }
        catch (OperationCanceledException)
        {
            // Everything has been asked.
        }
    }

    private void Ask()
    {
        lock (asking)
        {
            ledger.Ask(asking.Next(Channels), asking.Next(Channels), SoakPhase.Storm);
        }
    }
}
