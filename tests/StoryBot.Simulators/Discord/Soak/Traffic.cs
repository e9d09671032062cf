using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>What people say: nine of ten messages are none of the bot's business.</summary>
internal sealed class Traffic(DiscordSimulator discord, QuestionLedger ledger, int channels, Random random, TimeProvider time)
{
    /// <summary>The name of the channel that sends half of everything in the storm.</summary>
    public const string Flooding = "channel0";

    private const int QuestionEvery = 10;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly SimulatedMember[] people = [.. Enumerable.Range(0, 100).Select(number => discord.Member($"person{number}"))];

    private readonly SimulatedChannel[] places = [.. Enumerable.Range(0, channels).Select(number => discord.Channel($"channel{number}"))];

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
        var channel = places[floods ? 0 : random.Next(1, places.Length)];
        var person = people[random.Next(people.Length)];
        if (question)
        {
            ledger.Ask(person, channel, phase);
        }
        else
        {
            person.Says(channel, "It rained all week, and the river is high again.");
        }
    }
}
