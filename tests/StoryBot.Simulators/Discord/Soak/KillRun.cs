using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>
/// Kills the program amid questions and starts it again, over one folder. Every other kill comes at the moment when an
/// answer stands in the channel and the program has not heard of it: there, posting it again would show it twice.
/// </summary>
internal sealed class KillRun(KillPlan plan, DiscordSimulator discord, BotProcess bot, QuestionLedger ledger, TimeProvider time)
{
    private const int Channels = 50;
    private const int Burst = 20;

    /// <summary>What a dead process had begun is taken over when its lease has run out: src/StoryBot/Journal/README.md.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Random random = new(plan.Seed);
    private readonly Random asking = new(plan.Seed + 1);
    private readonly SimulatedMember[] people = [.. Enumerable.Range(0, Channels).Select(number => discord.Member($"person{number}"))];
    private readonly SimulatedChannel[] places = [.. Enumerable.Range(0, Channels).Select(number => discord.Channel($"channel{number}"))];
    private Action? onAnswer;
    private int answersLeft;

    public static async Task<KillOutcome> ExecuteAsync(KillPlan plan)
    {
        using var folder = new BridgeFolder();
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions
        {
            ChecksBodies = false,
            MessagesPerChannel = new RouteLimit(100, 5),
        });
        var ledger = new QuestionLedger(discord, TimeProvider.System);
        using var bot = new BotProcess(plan.Program, folder.Path, BotSettings.For(discord));
        await new KillRun(plan, discord, bot, ledger, TimeProvider.System).LiveAndDieAsync();
        return new KillOutcome(ledger.Count(), discord.Gateway.Identifies, bot.Log);
    }

    private async Task LiveAndDieAsync()
    {
        ledger.Watch();
        discord.Watch(message =>
        {
            if (message.Author.IsBot)
            {
                Answered();
            }
        });
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
        await ledger.SettleAsync(Patience);
    }

    private async Task StartAsync()
    {
        var before = discord.Gateway.Identifies + discord.Gateway.Resumes;
        bot.Start();
        await discord.UntilAsync(() => discord.Gateway.Identifies + discord.Gateway.Resumes > before, "the started program to connect");
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
            ledger.Ask(people[asking.Next(Channels)], places[asking.Next(Channels)], SoakPhase.Storm);
        }
    }
}
