using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.Web;

namespace StoryBot.Tests.Chat.Slack.Missed;

/// <summary>What is said while Slack and the bot are cut off from each other is read up, and answered as if it had been heard.</summary>
public sealed class MissedTests
{
    private readonly JournaledHandler handler = new();

    [Fact]
    public async Task What_Slack_gave_up_is_answered_once()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        var before = cut.Asks("before");
        await handler.AnsweredAsync(1);

        await cut.WhileCutAsync(() =>
        {
            cut.Asks("in the channel");
            cut.Asks("in private", cut.Slack.Channel("closed", StoryBot.Simulators.Slack.World.SlackChannelKind.Private));
            cut.Ana.Whispers("directly");
        });
        await handler.AnsweredAsync(4);
        await cut.ReadUpAsync();

        Assert.Contains(cut.Slack.Deliveries, delivery => delivery.Finished.Result is AttemptOutcome.Failed);
        Assert.Equal(["before", "directly", "in private", "in the channel"], Asked().Order());
        Assert.Single(cut.Channel.Thread(before));
        Assert.Equal(2, cut.Channel.Messages.Count(message => message.IsByBot));
    }

    [Fact]
    public async Task What_Slack_brings_again_as_well_is_answered_once()
    {
        await using var cut = await CutSlack.StartAsync(handler, [TimeSpan.Zero, TimeSpan.FromSeconds(4)]);
        cut.Slack.Faults.CutNetwork();
        var asked = cut.Asks("who?");
        await cut.Slack.UntilAsync(() => cut.Slack.Deliveries.All(delivery => delivery.Attempts.Count >= 2), "two attempts");
        cut.Slack.Faults.RestoreNetwork();

        await handler.AnsweredAsync(1);
        await cut.ReadUpAsync();
        await cut.Slack.SettledAsync();

        Assert.Contains(cut.Slack.Deliveries, delivery => delivery.IsAcknowledged);
        Assert.Single(cut.Channel.Thread(asked));
        Assert.Single(handler.Handled);
    }

    [Theory]
    [InlineData(SlackMode.Socket, true)]
    [InlineData(SlackMode.Socket, false)]
    [InlineData(SlackMode.Http, true)]
    public async Task What_was_asked_while_the_process_was_down_is_answered_after_the_restart_and_nothing_twice(SlackMode mode, bool journalKept)
    {
        await using var cut = await CutSlack.StartAsync(handler);
        var before = cut.Asks("before");
        await handler.AnsweredAsync(1);
        await cut.StopBotAsync();
        var meanwhile = cut.Asks("meanwhile");
        await cut.Slack.SettledAsync();

        var successor = journalKept ? handler : new JournaledHandler();
        await cut.StartBotAsync(successor, mode);
        await cut.Channel.ReplyToAsync(meanwhile);
        await cut.ReadUpAsync();

        Assert.Single(cut.Channel.Thread(before));
        Assert.Single(cut.Channel.Thread(meanwhile));
    }

    [Fact]
    public async Task Follow_ups_and_mentions_in_threads_are_found()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        var bo = cut.Slack.Member("bo");
        var (asked, talk) = (cut.Asks("who?"), bo.Says(cut.Channel, "lunch?"));
        await handler.AnsweredAsync(1);

        await cut.WhileCutAsync(() =>
        {
            cut.Ana.Replies(asked, "and when?");
            cut.Ana.Replies(talk, "no");
            bo.Replies(talk, $"{cut.Slack.App.Mention} what is there?");
        });
        await handler.AnsweredAsync(3);
        await cut.ReadUpAsync();

        Assert.Equal(["who?", "and when?", "what is there?"], Asked());
        Assert.Equal(3, cut.Channel.Messages.Count(message => message.IsByBot));
    }

    [Fact]
    public async Task What_programs_said_and_what_was_changed_or_removed_is_not_answered()
    {
        await using var cut = await CutSlack.StartAsync(handler);

        await cut.WhileCutAsync(() =>
        {
            cut.Ana.Sends(cut.Channel, $"{cut.Slack.App.Mention} by a program?", new JsonObject { ["bot_id"] = "B9", ["subtype"] = "bot_message" });
            var changed = cut.Ana.Says(cut.Channel, "talk");
            cut.Ana.Edits(changed, $"{cut.Slack.App.Mention} changed?");
            cut.Ana.Deletes(cut.Asks("removed?"));
            cut.Ana.Says(cut.Channel, "among people?");
            cut.Asks("the last one");
        });
        await handler.AnsweredAsync(1);
        await cut.ReadUpAsync();

        Assert.Equal(["the last one"], Asked());
    }

    [Fact]
    public async Task Page_after_page_is_read()
    {
        await using var cut = await CutSlack.StartAsync(handler);

        await cut.WhileCutAsync(() =>
        {
            cut.Asks("long ago");
            for (var number = 0; number < 450; number++)
                cut.Ana.Says(cut.Channel, $"{number}");
        });
        await handler.AnsweredAsync(1);

        Assert.Equal(["long ago"], Asked());
        Assert.Equal(3, cut.Slack.Calls.Count(call => call.Method == "conversations.history"));
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for()
    {
        await using var cut = await CutSlack.StartAsync(handler);

        await cut.WhileCutAsync(() => cut.Asks("who?"));
        cut.Slack.WebFaults.Next(new WebFault.RateLimit(TimeSpan.FromSeconds(1)), "users.conversations");
        cut.Slack.WebFaults.Next(new WebFault.RateLimit(TimeSpan.FromSeconds(1)), "conversations.history");
        await handler.AnsweredAsync(1);
        await cut.ReadUpAsync();

        Assert.Equal([429, 200], cut.Slack.Calls.Where(call => call.Method == "conversations.history").Select(call => call.Status));
        Assert.Equal(["who?"], Asked());
    }

    [Fact]
    public async Task Without_a_scope_the_rest_is_read_up_and_the_log_says_so_once()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        cut.Asks("before");
        await handler.AnsweredAsync(1);
        cut.Slack.App.Scopes = cut.Slack.App.Scopes.Except(["channels:read", "mpim:read"]);

        // The first is known to the bot, the second only to Slack.
        await cut.WhileCutAsync(() =>
        {
            cut.Asks("where it was asked before");
            cut.Asks("elsewhere", cut.Slack.Channel("elsewhere"));
            cut.Ana.Whispers("directly");
        });
        await handler.AnsweredAsync(3);
        await cut.ReadUpAsync();
        await cut.WhileCutAsync(() => cut.Ana.Whispers("again"));
        await handler.AnsweredAsync(4);
        await cut.ReadUpAsync(2);

        Assert.Equal(["again", "before", "directly", "where it was asked before"], Asked().Order());
        Assert.Single(cut.Bot!.Log.Collector.GetSnapshot(), line => line.Message.Contains("channels:read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scope_that_is_granted_later_is_used_from_then_on()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        var scopes = cut.Slack.App.Scopes;
        cut.Slack.App.Scopes = scopes.Except(["channels:read"]);
        await cut.WhileCutAsync(() => cut.Ana.Whispers("directly"));
        await handler.AnsweredAsync(1);
        await cut.ReadUpAsync();

        cut.Slack.App.Scopes = scopes;
        await cut.WhileCutAsync(() => cut.Asks("elsewhere", cut.Slack.Channel("elsewhere")));
        await handler.AnsweredAsync(2);

        Assert.Equal(["directly", "elsewhere"], Asked());
    }

    [Fact]
    public async Task After_a_restart_a_thread_is_found_that_much_was_said_behind_since()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        var asked = cut.Asks("who?");
        await handler.AnsweredAsync(1);
        for (var number = 0; number < 250; number++)
            cut.Ana.Says(cut.Channel, $"{number}");
        await cut.Slack.SettledAsync();
        await cut.StopBotAsync();
        cut.Ana.Replies(asked, $"{cut.Slack.App.Mention} and when?");
        await cut.Slack.SettledAsync();

        await cut.StartBotAsync(handler);
        await cut.ReadUpAsync();

        Assert.Contains("and when?", Asked());
    }

    [Fact]
    public async Task What_is_asked_now_waits_for_one_of_them_at_most()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        using var gate = new SemaphoreSlim(0);
        handler.Before = (message, cancellation) => message.Intent is ChatIntent.Ask { Text: "now" } ? Task.CompletedTask : gate.WaitAsync(cancellation);
        await cut.WhileCutAsync(() =>
        {
            for (var number = 0; number < 5; number++)
                cut.Asks($"missed {number}");
        });
        Assert.True(SpinWait.SpinUntil(() => !handler.Handled.IsEmpty, ChangeSignal.Patience));

        var elsewhere = cut.Asks("now", cut.Slack.Channel("elsewhere"));
        await elsewhere.Channel.ReplyToAsync(elsewhere);
        cut.Asks("now");
        await cut.Slack.SettledAsync();
        gate.Release(5);
        await handler.AnsweredAsync(7);

        Assert.Equal(["missed 0", "now", "now", "missed 1", "missed 2", "missed 3", "missed 4"], Asked());
    }

    [Fact]
    public async Task What_Slack_withheld_because_there_was_too_much_is_answered_when_it_says_so()
    {
        await using var cut = await CutSlack.StartAsync(handler);

        cut.Slack.WithholdEvents(() => cut.Asks("who?"));
        await handler.AnsweredAsync(1);
        await cut.ReadUpAsync();

        Assert.Equal(["who?"], Asked());
        Assert.Single(cut.Bot!.Log.Collector.GetSnapshot(), line => line.Level == LogLevel.Warning && line.Message.Contains("app_rate_limited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switched_off_nothing_is_read_up()
    {
        await using var cut = await CutSlack.StartAsync(handler);
        await cut.StopBotAsync();
        cut.Asks("meanwhile");
        await cut.Slack.SettledAsync();

        await using var bot = await RunningSlack.StartAsync(cut.Slack, handler);
        var asked = cut.Asks("now");
        await cut.Channel.ReplyToAsync(asked);

        Assert.Equal(["now"], Asked());
        Assert.DoesNotContain(cut.Slack.Calls, call => call.Method == "users.conversations");
    }

    [Fact]
    public async Task A_thread_begun_days_ago_in_which_the_bot_was_asked_is_read_up_too()
    {
        var clock = new MovedClock(TimeProvider.System) { Moved = TimeSpan.FromDays(-2) };
        await using var cut = await CutSlack.StartAsync(handler, time: clock);
        var asked = cut.Asks("who?");
        await handler.AnsweredAsync(1);
        clock.Moved = TimeSpan.Zero;

        await cut.WhileCutAsync(() => cut.Ana.Replies(asked, "and when?"));
        await handler.AnsweredAsync(2);

        Assert.Equal(["who?", "and when?"], Asked());
    }

    private IEnumerable<string> Asked() => handler.Handled.Select(message => ((ChatIntent.Ask)message.Intent).Text);
}
