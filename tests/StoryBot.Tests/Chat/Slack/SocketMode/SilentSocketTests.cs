using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Chat.Slack.SocketMode;

public sealed class SilentSocketTests
{
    [Fact]
    public async Task Sockets_that_stand_but_answer_no_ping_are_replaced()
    {
        var handler = new JournaledHandler();
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        var before = slack.Sockets.Sockets.ToArray();

        slack.Faults.GoSilent();
        await slack.UntilAsync(() => slack.Sockets.Sockets.Count == 2 && !slack.Sockets.Sockets.Any(before.Contains), "two sockets that answer");

        Assert.Equal("you said: who?", (await channel.ReplyToAsync(slack.Member("ana").Says(channel, $"{slack.App.Mention} who?"))).Text);
    }

    [Fact]
    public async Task Sockets_that_wait_for_their_greeting_go_when_the_bot_stops()
    {
        await using var slack = await SlackSimulator.StartAsync();
        slack.Faults.GreetNobody();
        await using (RunningSlack.Start(slack, new JournaledHandler()))
            await slack.UntilAsync(() => slack.Sockets.Ungreeted.Count == 2, "two sockets");

        await slack.UntilAsync(() => slack.Sockets.Ungreeted.Count == 0, "the sockets to go");
    }
}
