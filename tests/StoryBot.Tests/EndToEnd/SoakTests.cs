using StoryBot.Simulators.Discord.Soak;
using StoryBot.Simulators.Slack.Soak;
using StoryBot.Simulators.Soak;

namespace StoryBot.Tests.EndToEnd;

public sealed class SoakTests
{
    [Fact]
    public async Task In_a_flood_on_Discord_with_every_trouble_each_question_is_answered_once_and_in_order()
    {
        await using var stage = await DiscordStage.StartAsync();
        await SoakAsync(stage, disordered: 0);
    }

    [Fact]
    public async Task In_a_flood_on_Slack_with_every_trouble_each_question_is_answered_once()
    {
        await using var stage = await SlackStage.StartAsync(TimeSpan.FromSeconds(5), hurried: true);
        await SoakAsync(stage, disordered: 0.02);
    }

    /// <param name="disordered">
    /// The share that may be answered after a later question: what one of two sockets brings late is put before what it follows unless that has been
    /// begun, and here the machine runs other tests; the long soak, which has the machine to itself, asks for none.
    /// </param>
    private static async Task SoakAsync(IStage stage, double disordered)
    {
        var outcome = await SoakRun.ExecuteAsync(new SoakPlan { Duration = TimeSpan.FromSeconds(8), Events = 1_600, Channels = 40, Seed = 7 }, stage);

        Assert.False(outcome.Ended, string.Join('\n', outcome.Log));
        Assert.True(outcome.Tally.Asked > 200);
        Assert.Equal(outcome.Tally.Asked, outcome.Tally.Once);
        Assert.InRange(outcome.Tally.Overtaken.Count, 0, disordered * outcome.Tally.Asked);
        Assert.Equal(0, outcome.Tally.Strays);
        Assert.NotEmpty(outcome.Troubles);
        // Times mean nothing while other tests run.
        Assert.DoesNotContain(outcome.Figures, figure => figure is { Met: false, Counts: true });
    }
}
