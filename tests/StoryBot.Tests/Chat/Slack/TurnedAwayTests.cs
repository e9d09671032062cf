using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Chat.Slack;

public sealed class TurnedAwayTests
{
    [Fact]
    public async Task Whoever_asks_too_fast_is_told_where_they_see_it()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new JournaledHandler(), settings: options => options.QuestionsPerUserPerMinute = 1);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var answered = ana.Says(channel, $"{slack.App.Mention} who?");
        await channel.ReplyToAsync(answered);

        ana.Says(channel, $"{slack.App.Mention} and when?");
        var told = await channel.EphemeralAsync(ana.User);
        ana.Replies(answered, $"{slack.App.Mention} and where?");
        var toldBelow = await channel.EphemeralAsync(ana.User, message => message != told);

        Assert.Contains("faster than I may answer", told.Text, StringComparison.Ordinal);
        Assert.Null(told.ThreadTs);
        Assert.Equal(answered.Ts, toldBelow.ThreadTs);
        Assert.Empty(slack.Violations);
    }
}
