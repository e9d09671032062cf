using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Chat.Slack;

public sealed class RateLimitTests
{
    /// <summary>Slack lets the flooded channel wait for about twice as long.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly JournaledHandler handler = new();

    [Fact]
    public async Task A_channel_that_Slack_keeps_back_keeps_no_other_waiting()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var (ana, busy) = (slack.Member("ana"), slack.Channel("busy"));
        for (var number = 0; number <= 60; number++)
            ana.Says(busy, $"{slack.App.Mention} question {number}");
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Status == 429), "the limit of a channel");

        var asked = ana.Says(slack.Channel("general"), $"{slack.App.Mention} who?");
        var answer = await asked.Channel.ReplyToAsync(asked).WaitAsync(Soon, TestContext.Current.CancellationToken);

        Assert.Equal("you said: who?", answer.Text);
        Assert.Equal(60, busy.Messages.Count(message => message.IsByBot));
    }
}
