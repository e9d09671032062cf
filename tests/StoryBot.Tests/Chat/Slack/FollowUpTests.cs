using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Home;
using StoryBot.Chat.Slack.Missed;
using StoryBot.Chat.Slack.Web;
using StoryBot.Chat.Sockets;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>What is said without a mention in a thread of which the bot must first ask Slack, as after a restart.</summary>
public sealed class FollowUpTests
{
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(6);

    private readonly JournaledHandler handler = new();

    [Fact]
    public async Task It_is_brought_again_to_the_next_process_where_this_one_ends_before_it_knows()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { AckDeadline = TimeSpan.FromSeconds(1), RetryDelays = [TimeSpan.Zero, TimeSpan.FromSeconds(1)] });
        var asked = await AskedBeforeTheRestartAsync(slack);
        SlackMessage followed;
        await using (await RunningSlack.StartAsync(slack, handler))
        {
            slack.WebFaults.Held.Take("conversations.replies");
            followed = slack.Member("ana").Replies(asked, "and when?");
            await slack.UntilAsync(() => slack.WebFaults.Held.Waiting == 1, "the look at the thread");
        }

        slack.WebFaults.Held.Release();
        await using var next = await RunningSlack.StartAsync(slack, handler);

        Assert.Equal("you said: and when?", (await asked.Channel.ReplyToAsync(followed)).Text);
    }

    [Fact]
    public async Task What_is_said_in_the_thread_meanwhile_is_answered_after_it()
    {
        await using var slack = await SlackSimulator.StartAsync();
        var asked = await AskedBeforeTheRestartAsync(slack);
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        slack.WebFaults.Held.Take("conversations.replies");
        slack.Member("ana").Replies(asked, "and when?");
        await slack.UntilAsync(() => slack.WebFaults.Held.Waiting == 1, "the look at the thread");
        slack.Member("bo").Replies(asked, $"{slack.App.Mention} and where?");
        slack.WebFaults.Held.Release();
        await handler.AnsweredAsync(3);

        Assert.Equal(["who?", "and when?", "and where?"], handler.Handled.Select(message => ((ChatIntent.Ask)message.Intent).Text));
    }

    [Fact]
    public async Task It_waits_for_a_Slack_that_is_away()
    {
        var time = new FakeTimeProvider();
        using var http = Recovering(time);
        var inbox = Inbox(http, time);

        var taken = inbox.TakeAsync(new SlackDelivery.Event(new EventCallback("event_callback", "E1", Said, null)));
        Assert.True(await time.PassUntilAsync(AnsweredAsync(), TimeSpan.FromSeconds(5)));

        await taken;
        Assert.IsType<PostOutcome.Posted>(Assert.Single(handler.Outcomes));
    }

    [Fact]
    public async Task A_mention_behind_it_is_in_safe_hands_within_a_second_though_Slack_is_away()
    {
        var time = new FakeTimeProvider();
        using var http = Recovering(time);
        var inbox = Inbox(http, time);
        _ = inbox.TakeAsync(new SlackDelivery.Event(new EventCallback("event_callback", "E1", Said, null)));

        var taken = inbox.TakeAsync(new SlackDelivery.Event(new EventCallback("event_callback", "E2", Said with { Type = "app_mention", Text = "<@UBOT> who?", Ts = "1767614400.000300" }, null)));
        Assert.Empty(handler.Accepted);
        time.Advance(TimeSpan.FromSeconds(1));

        await taken.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(new ChatIntent.Ask("who?"), Assert.Single(handler.Accepted).Intent);
    }

    [Fact]
    public async Task Read_up_while_Slack_is_away_it_is_left_for_the_next_try()
    {
        var time = new FakeTimeProvider();
        using var http = Recovering(time);
        var inbox = Inbox(http, time);

        Assert.Null(await time.PassUntilAsync(MissedAsync(), TimeSpan.FromSeconds(5)));
        time.Advance(Away);

        Assert.True(await time.PassUntilAsync(MissedAsync(), TimeSpan.FromSeconds(5)));
        Assert.IsType<PostOutcome.Posted>(Assert.Single(handler.Outcomes));

        Task<bool?> MissedAsync() => inbox.TakeMissedAsync(Said, new SaidLimits(0, 0), mayStand: false, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task In_a_long_thread_it_is_answered_where_the_bot_was_asked_at_its_end()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { EnforcesRateLimits = false });
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var talk = ana.Says(channel, "lunch?");
        for (var number = 0; number < 450; number++)
            ana.Replies(talk, $"{number}");
        await using (await RunningSlack.StartAsync(slack, handler))
        {
            await channel.ReplyToAsync(ana.Replies(talk, $"{slack.App.Mention} what is there?"));
            await slack.SettledAsync();
        }

        await using var bot = await RunningSlack.StartAsync(slack, handler);

        Assert.Equal("you said: and when?", (await channel.ReplyToAsync(ana.Replies(talk, "and when?"))).Text);
    }

    [Fact]
    public async Task Of_a_thread_too_long_to_be_read_Slack_is_asked_once_and_a_mention_there_tells_more()
    {
        var time = new FakeTimeProvider();
        using var endless = new RecoveringHandler(time, TimeSpan.Zero, _ => (HttpStatusCode.OK,
            """{"ok":true,"messages":[{"ts":"1767614400.000100","user":"U1"}],"has_more":true,"response_metadata":{"next_cursor":"more"}}"""));
        using var http = new HttpClient(endless) { BaseAddress = new Uri("https://slack.test/api/") };
        var threads = new AskedThreads(Api(http, time), "UBOT");
        var thread = new ChatPlace("slack", "C1", "1767614400.000100");

        Assert.False(await threads.HoldsAsync(thread, TestContext.Current.CancellationToken));
        Assert.False(await threads.HoldsAsync(thread, TestContext.Current.CancellationToken));
        Assert.Equal(5, endless.Answered.Count);

        threads.Remember(thread);
        Assert.True(await threads.HoldsAsync(thread, TestContext.Current.CancellationToken));
    }

    private static InnerEvent Said { get; } = new("message") { User = "U1", Channel = "C1", Text = "and when?", Ts = "1767614400.000200", ThreadTs = "1767614400.000100" };

    private async Task<SlackMessage> AskedBeforeTheRestartAsync(SlackSimulator slack)
    {
        var asked = slack.Member("ana").Says(slack.Channel("general"), $"{slack.App.Mention} who?");
        await using (await RunningSlack.StartAsync(slack, handler))
        {
            await handler.AnsweredAsync(1);
            await slack.SettledAsync();
        }

        return asked;
    }

    private async Task<bool> AnsweredAsync()
    {
        await handler.AnsweredAsync(1);
        return true;
    }

    /// <summary>A Slack that is away for a while, and in whose thread the bot has spoken.</summary>
    private static HttpClient Recovering(FakeTimeProvider time) => new(new RecoveringHandler(time, Away, request => (HttpStatusCode.OK,
        request.RequestUri!.AbsolutePath.EndsWith("replies", StringComparison.Ordinal)
            ? """{"ok":true,"messages":[{"ts":"1767614400.000100","user":"U1"},{"ts":"1767614400.000150","user":"UBOT"}]}"""
            : """{"ok":true,"channel":"C1","ts":"1767614400.000300"}""")))
    {
        BaseAddress = new Uri("https://slack.test/api/"),
    };

    private static SlackApi Api(HttpClient http, FakeTimeProvider time) => new(new WebApiClient(
        http, Admitted.By("xoxb-secret", time), Admitted.By("xapp-secret", time), new MethodPauses(time), new PostingRecord(time), new Random(1), time, NullLogger<WebApiClient>.Instance));

    private SlackInbox Inbox(HttpClient http, FakeTimeProvider time)
    {
        var api = Api(http, time);
        var moderators = new Moderators(api, new SlackOptions(), time);
        return new SlackInbox(
            handler,
            new SlackPosts(api, new ResponseDoor(http, http.BaseAddress!, new PostingRecord(time), time), time),
            new PlaceDispatcher(4, 10, 10, time),
            new AskLimits(0, 0),
            new RecentIds(100),
            new AskedThreads(api, "UBOT"),
            moderators,
            new HomeScreen(api, handler, moderators),
            _ => { },
            _ => { },
            "UBOT",
            time,
            NullLogger.Instance,
            TestContext.Current.CancellationToken);
    }
}
