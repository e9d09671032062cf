using System.Text.Encodings.Web;
using System.Text.Json;
using StoryBot.Chat.Slack;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;
using StoryBot.Tests.Golden;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>What people see, the same in both modes.</summary>
public sealed class WaysOfAskingTests : IDisposable
{
    private const string Question = "who signed the agreement?";
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Conversing conversing = new();

    public void Dispose() => conversing.Dispose();

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_mention_is_answered_in_its_thread(SlackMode mode)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler, mode);
        var channel = slack.Channel("general");

        var asked = slack.Member("ana").Says(channel, $"{slack.App.Mention} {Question}");
        var answer = await channel.ReplyToAsync(asked);
        await slack.SettledAsync();

        Check("slack-mention", answer);
        Assert.Single(channel.Thread(asked));
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_direct_message_is_answered_below_it_after_a_line_that_says_that_the_bot_reads(SlackMode mode)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler, mode);
        var ana = slack.Member("ana");

        var answer = await ana.DirectChannel.ReplyToAsync(ana.Whispers(Question));
        await slack.SettledAsync();

        Check("slack-direct", answer);
        Assert.Contains(ana.DirectChannel.Statuses, status => status.ToString().Contains("reading", StringComparison.Ordinal));
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_command_is_answered_privately_until_it_is_shared(SlackMode mode)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler, mode);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));

        var asked = await ana.RunsAsync(channel, "/ask", Question);
        var answer = await asked.AnswerAsync();
        Check("slack-command", answer);
        Assert.Same(ana.User, answer.VisibleTo);
        Assert.Empty(channel.Messages);

        await ana.ClicksAsync(answer, "Share to channel");
        var shared = await channel.MessageAsync(message => message.IsByBot);
        Check("slack-shared", shared);
        Assert.Null(shared.ThreadTs);
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_shortcut_answers_the_question_in_a_message_below_it(SlackMode mode)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler, mode);
        var channel = slack.Channel("general");
        var said = slack.Member("ana").Says(channel, Question);

        await slack.Member("bo").UsesAsync(said, "ask_about_this");
        var answer = await channel.ReplyToAsync(said);

        Check("slack-shortcut", answer);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_follow_up_in_the_thread_needs_no_mention_and_buttons_show_more_to_whoever_clicks()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var asked = ana.Says(channel, $"{slack.App.Mention} {Question}");
        var answer = await channel.ReplyToAsync(asked);

        var followed = await channel.ReplyToAsync(ana.Replies(asked, "when was the agreement signed?"));
        var paragraph = await (await ana.ClicksAsync(answer, "Show paragraph")).AnswerAsync();
        var thanks = await (await ana.ClicksAsync(answer, "Helpful")).AnswerAsync();

        Assert.Contains("4 May 1990", followed.Text);
        Assert.Contains("Nobody came to the feast.", paragraph.Text);
        Assert.Equal("Thank you. Glad it helped.", thanks.Text);
        Assert.Same(ana.User, paragraph.VisibleTo);
        Assert.Empty(slack.Violations);
    }

    private static void Check(string name, SlackMessage message)
    {
        var blocks = message.Blocks.Select(block =>
        {
            block.Remove("block_id");
            return block.ToJsonString(Pretty);
        });
        GoldenFile.Check(name, $"{(message.IsReply ? "in the thread" : "in the channel")}, {(message.IsEphemeral ? "for the asker alone" : "for everyone")}\n\n{message.Text}\n\n{string.Join('\n', blocks)}\n");
    }
}
