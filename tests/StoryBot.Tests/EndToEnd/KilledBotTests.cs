using StoryBot.Simulators.Discord.Soak;
using StoryBot.Simulators.Slack.Soak;
using StoryBot.Simulators.Soak;

namespace StoryBot.Tests.EndToEnd;

public sealed class KilledBotTests
{
    [Fact]
    public async Task Killed_amid_questions_on_Discord_and_started_again_it_answers_each_of_them_and_none_twice()
    {
        await using var stage = await DiscordStage.StartAsync();

        var outcome = await KillAsync(stage);

        Assert.Empty(outcome.Tally.Overtaken);
    }

    [Fact]
    public async Task Killed_amid_questions_on_Slack_and_started_again_it_answers_each_of_them_and_none_twice()
    {
        await using var stage = await SlackStage.StartAsync(TimeSpan.FromSeconds(5), hurried: true);
        await KillAsync(stage);
    }

    private static async Task<KillOutcome> KillAsync(IStage stage)
    {
        var outcome = await KillRun.ExecuteAsync(new KillPlan { Kills = 4, Seed = 7, Life = TimeSpan.FromSeconds(2) }, stage);

        Assert.True(outcome.Tally.Asked > 100);
        Assert.Equal((0, 0), (outcome.Tally.Twice, outcome.Tally.Lost));
        Assert.Equal(outcome.Tally.Asked, outcome.Tally.Once);
        // Times mean nothing while other tests run.
        Assert.DoesNotContain(outcome.Figures, figure => figure is { Met: false, Counts: true });
        return outcome;
    }
}
