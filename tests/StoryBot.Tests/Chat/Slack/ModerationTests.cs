using StoryBot.Chat;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Tests.Chat.Slack;

public sealed class ModerationTests
{
    private readonly JournaledHandler handler = new()
    {
        Says = message => new ChatReply.Notice($"{message.Intent} {message.Author.IsModerator}") { Private = true },
    };

    [Fact]
    public async Task Admins_a_user_group_and_a_channel_moderate_as_configured_and_nobody_else_does()
    {
        await using var slack = await SlackSimulator.StartAsync();
        var (general, backstage, group) = (slack.Channel("general"), slack.Channel("backstage", SlackChannelKind.Private), slack.Group("editors"));
        var (ana, bo, cy) = (slack.Member("ana"), slack.Member("bo"), slack.Member("cy"));
        ana.User.IsAdmin = true;
        group.Members = [bo.Id];
        await using var bot = await RunningSlack.StartAsync(slack, handler, settings: options =>
        {
            options.ModeratorUserGroup = group.Id;
            options.ModeratorChannel = backstage.Id;
        });

        Assert.True(await MayAsync(ana, general));
        Assert.True(await MayAsync(bo, general));
        Assert.False(await MayAsync(cy, general));
        Assert.True(await MayAsync(cy, backstage));
    }

    [Fact]
    public async Task Admins_may_nothing_where_the_settings_say_so()
    {
        await using var slack = await SlackSimulator.StartAsync();
        var ana = slack.Member("ana");
        ana.User.IsAdmin = true;
        await using var bot = await RunningSlack.StartAsync(slack, handler, settings: options => options.AdminsAreModerators = false);

        Assert.False(await MayAsync(ana, slack.Channel("general")));
    }

    [Fact]
    public async Task A_command_that_is_none_is_explained()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        var answer = await (await slack.Member("ana").RunsAsync(slack.Channel("general"), "/storybot", "erase")).AnswerAsync();

        Assert.Equal("Say /storybot reindex, /storybot articles or /storybot status.", answer.Text);
        Assert.Empty(handler.Handled);
    }

    [Fact]
    public async Task The_home_tab_shows_what_is_known_and_moderators_can_reindex_from_it()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var conversing = new Conversing();
        await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler);
        var (ana, bo) = (slack.Member("ana"), slack.Member("bo"));
        ana.User.IsAdmin = true;

        ana.OpensHome();
        bo.OpensHome();
        bo.OpensHome("messages");
        await slack.UntilAsync(() => ana.Home is not null && bo.Home is not null, "two home tabs");
        await ana.ClicksAsync(ana.Home!, "Status");
        var status = await ana.DirectChannel.MessageAsync(message => message.IsByBot);

        Assert.Contains("The Agreement", ana.Home!.ToJson().ToJsonString());
        Assert.Contains("1 article", status.Text);
        Assert.Empty(bo.Home!.Controls);
        Assert.Empty(slack.Violations);
    }

    private static async Task<bool> MayAsync(SlackMember member, SlackChannel channel) =>
        (await (await member.RunsAsync(channel, "/storybot", "reindex")).AnswerAsync()).Text.EndsWith("True", StringComparison.Ordinal);
}
