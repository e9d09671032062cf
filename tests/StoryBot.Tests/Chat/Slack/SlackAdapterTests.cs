using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Tests.Chat.Slack;

public sealed class SlackAdapterTests
{
    private readonly JournaledHandler handler = new();

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task What_is_delivered_twice_is_answered_once(SlackMode mode)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler, mode);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        slack.Faults.DeliverTwice();

        // In a channel of which the bot hears everything each mention comes as app_mention and as message, and here each of them twice.
        var asked = Enumerable.Range(0, 10).Select(number => ana.Says(channel, $"{slack.App.Mention} question {number}")).ToArray();
        await handler.AnsweredAsync(10);
        await slack.SettledAsync();

        Assert.All(asked, question => Assert.Single(channel.Thread(question)));
        Assert.Equal(10, handler.Handled.Count);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task An_event_whose_acknowledgement_got_lost_is_not_answered_again()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { AckDeadline = TimeSpan.FromMilliseconds(300) });
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        slack.Faults.IgnoreAcks(1);

        var asked = slack.Member("ana").Says(channel, $"{slack.App.Mention} who?");
        await channel.ReplyToAsync(asked);
        await slack.SettledAsync();

        Assert.Contains(slack.Deliveries, delivery => delivery.Attempts.Count > 1);
        Assert.Single(channel.Thread(asked));
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    public async Task While_Slack_refreshes_the_sockets_nothing_is_lost_or_said_twice(string reason)
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { EnforcesRateLimits = false });
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var first = slack.Sockets.Sockets.ToArray();

        for (var number = 0; number < 100; number++)
        {
            if (number is 20 or 60)
            {
                var oldest = slack.Sockets.Sockets[0];
                slack.Faults.DisconnectOldest(reason);
                if (number == 20)
                    _ = Task.Run(() => Talk(ana, channel, slack.App.Mention, 100), TestContext.Current.CancellationToken);
                await slack.UntilAsync(() => !slack.Sockets.Sockets.Contains(oldest), "the old socket to go");
            }

            ana.Says(channel, $"{slack.App.Mention} question {number}");
        }

        await handler.AnsweredAsync(200);
        await slack.SettledAsync();
        await slack.UntilAsync(() => slack.Sockets.Sockets.Count == 2 && !slack.Sockets.Sockets.Any(first.Contains), "two new sockets");

        Assert.Equal(200, channel.Messages.Count(message => message.IsByBot));
        Assert.Equal(200, channel.Messages.Where(message => message.IsByBot).Select(message => message.ThreadTs).Distinct().Count());
        Assert.IsType<ChatAdapterHealth.Connected>(bot.Adapter.Health);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task What_two_sockets_bring_at_once_is_answered_in_the_order_in_which_it_was_said()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { EnforcesRateLimits = false });
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        using var come = new CountdownEvent(50);
        var journal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        handler.BeforeAccepting = _ =>
        {
            come.Signal();
            return journal.Task;
        };

        var asked = Enumerable.Range(0, 50).Select(number => ana.Says(channel, $"{slack.App.Mention} question {number}")).ToArray();
        Assert.True(come.Wait(ChangeSignal.Patience, TestContext.Current.CancellationToken));
        journal.SetResult();
        await handler.AnsweredAsync(50);

        Assert.Equal(asked.Select(question => question.Ts), channel.Messages.Where(message => message.IsByBot).Select(message => message.ThreadTs));
    }

    [Fact]
    public async Task A_post_of_which_no_word_came_back_is_found_and_not_made_again()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        slack.WebFaults.Next(new WebFault.DroppedReply(), "chat.postMessage");

        var asked = slack.Member("ana").Says(channel, $"{slack.App.Mention} who?");
        await handler.AnsweredAsync(1);

        var post = Assert.Single(channel.Thread(asked));
        Assert.Equal(new PostOutcome.Posted(new ChatMessageId("slack", $"{channel.Id}:{post.Ts}")), Assert.Single(handler.Outcomes));
    }

    [Fact]
    public async Task A_rate_limit_and_trouble_at_Slack_delay_an_answer_and_do_not_double_it()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        slack.WebFaults.Next(new WebFault.RateLimit(TimeSpan.FromSeconds(1)), "chat.postMessage");
        slack.WebFaults.Next(new WebFault.Status(503), "chat.postMessage");

        var asked = slack.Member("ana").Says(channel, $"{slack.App.Mention} who?");
        await handler.AnsweredAsync(1);

        Assert.Single(channel.Thread(asked));
    }

    [Fact]
    public async Task A_long_answer_goes_on_in_the_thread_and_nothing_is_cut()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { EnforcesRateLimits = false });
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        var words = string.Concat(Enumerable.Range(0, 1_500).Select(number => $"<!channel> word{number} & "));
        handler.Says = _ => new ChatReply.Notice(words);

        var asked = slack.Member("ana").Says(channel, $"{slack.App.Mention} go");
        await handler.AnsweredAsync(1);

        var posts = channel.Thread(asked);
        Assert.True(posts.Count > 5);
        Assert.Equal(words, string.Concat(posts.SelectMany(post => post.Blocks).Select(block => block["elements"]![0]!["elements"]![0]!["text"]!.GetValue<string>())));
        Assert.All(posts, post => Assert.DoesNotContain("<!", post.Text));
    }

    [Fact]
    public async Task After_a_restart_a_thread_is_remembered_and_what_may_have_been_posted_is_looked_for()
    {
        await using var slack = await SlackSimulator.StartAsync();
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var asked = ana.Says(channel, $"{slack.App.Mention} who?");
        await using (await RunningSlack.StartAsync(slack, handler))
            await channel.ReplyToAsync(asked);

        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var replier = bot.Adapter.ReplierFor(handler.Handled.First(), TimeProvider.System.GetUtcNow())!;
        Assert.IsType<PostOutcome.Posted>(await replier.PostAsync(new ChatReply.Notice("you said: who?"), TestContext.Current.CancellationToken));
        Assert.Single(channel.Thread(asked));

        Assert.Equal("you said: and when?", (await channel.ReplyToAsync(ana.Replies(asked, "and when?"))).Text);
    }

    [Fact]
    public async Task Talk_among_people_is_not_answered()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));

        var said = ana.Says(channel, "who signed?");
        ana.Replies(said, "nobody knows");
        ana.Edits(said, $"{slack.App.Mention} who signed?");
        var asked = ana.Says(channel, $"{slack.App.Mention} the last one");
        await channel.ReplyToAsync(asked);
        await slack.SettledAsync();

        Assert.Equal("the last one", Assert.IsType<ChatIntent.Ask>(Assert.Single(handler.Handled).Intent).Text);
    }

    [Fact]
    public async Task A_socket_that_breaks_or_talks_nonsense_is_replaced_or_ignored()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        slack.Faults.SendText("{not json");
        slack.Faults.SendText("""{"type":"brand_new"}""");
        slack.Faults.SendText("""{"type":"events_api","envelope_id":"e1","payload":{"event":[1]}}""");
        slack.Faults.SendBinary([1, 2, 3]);
        var before = slack.Sockets.Sockets.ToArray();

        slack.Faults.AbortAll();
        await slack.UntilAsync(() => slack.Sockets.Sockets.Count == 2 && !slack.Sockets.Sockets.Any(before.Contains), "two new sockets");

        Assert.Equal("you said: who?", (await channel.ReplyToAsync(slack.Member("ana").Says(channel, $"{slack.App.Mention} who?"))).Text);
    }

    private static void Talk(SlackMember member, SlackChannel channel, string mention, int questions)
    {
        for (var number = 0; number < questions; number++)
            member.Says(channel, $"{mention} another {number}");
    }
}
