using StoryBot.Simulators.Discord.Soak;

namespace StoryBot.Tests.EndToEnd;

public sealed class KilledBotTests
{
    [Fact]
    public async Task Killed_amid_questions_and_started_again_it_answers_each_of_them_and_none_twice()
    {
        var outcome = await KillRun.ExecuteAsync(new KillPlan { Kills = 4, Seed = 7, Life = TimeSpan.FromSeconds(2) });

        Assert.True(outcome.Tally.Asked > 100);
        Assert.Equal((0, 0), (outcome.Tally.Twice, outcome.Tally.Lost));
        Assert.Equal(outcome.Tally.Asked, outcome.Tally.Once);
        Assert.Equal(1, outcome.Begun);
    }
}
