namespace StoryBot.Simulators.Soak;

/// <summary>What people say: nine of ten messages are none of the bot's business.</summary>
internal sealed class Traffic(IStage stage, QuestionLedger ledger, int channels, Random random, TimeProvider time)
{
    /// <summary>The channel that sends half of everything in the storm.</summary>
    public const int Flooding = 0;

    private const int QuestionEvery = 10;
    private const int People = 100;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    /// <summary>So many events, evenly over the time, half of them from the flooding channel in the storm, none before and after.</summary>
    public async Task RunAsync(int events, TimeSpan duration, SoakPhase phase, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var began = time.GetTimestamp();
        for (var sent = 0; sent < events && await timer.WaitForNextTickAsync(ended);)
        {
            var due = Math.Min(events, (int)(events * (time.GetElapsedTime(began) / duration)));
            for (; sent < due; sent++)
            {
                Say(sent % QuestionEvery == 0, phase);
            }
        }
    }

    private void Say(bool question, SoakPhase phase)
    {
        var floods = phase == SoakPhase.Storm && random.Next(2) == 0;
        var channel = floods ? Flooding : random.Next(1, channels);
        var person = random.Next(People);
        if (question)
        {
            ledger.Ask(person, channel, phase);
        }
        else
        {
            stage.Say(person, channel, "It rained all week, and the river is high again.");
        }
    }
}
