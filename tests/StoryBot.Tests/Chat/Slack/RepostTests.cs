using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Web;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>Nothing is shown twice, whatever Slack lets the bot look up.</summary>
public sealed class RepostTests
{
    private static readonly ChatReply Said = new ChatReply.Notice("The bakers.");
    private readonly JournaledHandler handler = new();

    public static TheoryData<ChatIntent, bool> Intents => new()
    {
        { new ChatIntent.Ask("who?"), true },
        { new ChatIntent.Share("R"), true },
        { new ChatIntent.Ask("who?") { Private = true }, false },
        { new ChatIntent.ShowParagraph("R"), false },
        { new ChatIntent.OtherPassages("R"), false },
        { new ChatIntent.Rate("R", Helpful: true), false },
        { new ChatIntent.Moderate(ModeratorCommand.Reindex), false },
    };

    [Theory]
    [MemberData(nameof(Intents))]
    public async Task Only_what_everyone_sees_may_be_posted_again(ChatIntent intent, bool ever)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        Assert.Equal(ever ? TimeSpan.MaxValue : TimeSpan.Zero, bot.Adapter.SafeToRepostWithin(Message(intent, "C1")));
    }

    [Fact]
    public async Task Without_the_history_scopes_a_post_of_which_no_word_came_back_is_not_made_again()
    {
        await using var slack = await SlackSimulator.StartAsync();
        slack.App.Scopes = ["app_mentions:read", "chat:write", "commands"];
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        slack.WebFaults.Next(new WebFault.DroppedReply(), "chat.postMessage");

        var asked = slack.Member("ana").Says(channel, $"{slack.App.Mention} who?");
        await handler.AnsweredAsync(1);

        Assert.Single(channel.Thread(asked));
        Assert.Contains("not known", Assert.IsType<PostOutcome.Failed>(Assert.Single(handler.Outcomes)).Cause);
    }

    [Theory]
    [InlineData(450)]
    [InlineData(1_100)]
    public async Task An_answer_shared_long_ago_is_found_or_else_not_posted(int since)
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var share = Message(new ChatIntent.Share("R"), channel.Id) with
        {
            ReturnAddress = SlackRoutes.Write(new SlackRoute(channel.Id) { Opened = TimeProvider.System.GetUtcNow() }),
        };
        await bot.Adapter.ReplierFor(share, postingSince: null)!.PostAsync(Said, TestContext.Current.CancellationToken);
        for (var number = 0; number < since; number++)
            ana.Says(channel, $"{number}");

        await bot.Adapter.ReplierFor(share, TimeProvider.System.GetUtcNow())!.PostAsync(Said, TestContext.Current.CancellationToken);

        Assert.Single(channel.Messages, message => message.IsByBot);
    }

    [Fact]
    public async Task Without_the_history_scopes_what_had_only_waited_is_posted_and_what_was_begun_is_not()
    {
        await using var slack = await SlackSimulator.StartAsync();
        slack.App.Scopes = ["app_mentions:read", "chat:write", "commands"];
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var channel = slack.Channel("general");
        var asked = Message(new ChatIntent.Ask("who?"), channel.Id);

        await bot.Adapter.ReplierFor(asked, TimeProvider.System.GetUtcNow())!.PostAsync(Said, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(channel.Messages, message => message.IsByBot);
        await bot.Adapter.ReplierFor(asked, postingSince: null)!.PostAsync(Said, TestContext.Current.CancellationToken);

        Assert.Single(channel.Messages, message => message.IsByBot);
    }

    [Fact]
    public async Task What_had_only_waited_is_looked_for_and_posted_where_too_much_was_said_since()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, handler);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var share = Message(new ChatIntent.Share("R"), channel.Id) with
        {
            ReturnAddress = SlackRoutes.Write(new SlackRoute(channel.Id) { Opened = TimeProvider.System.GetUtcNow() }),
        };
        for (var number = 0; number < 1_100; number++)
            ana.Says(channel, $"{number}");

        await bot.Adapter.ReplierFor(share, postingSince: null)!.PostAsync(Said, TestContext.Current.CancellationToken);
        Assert.Single(channel.Messages, message => message.IsByBot);
        await bot.Adapter.ReplierFor(share, postingSince: null)!.PostAsync(Said, TestContext.Current.CancellationToken);

        Assert.Single(channel.Messages, message => message.IsByBot);
    }

    private static ChatMessage Message(ChatIntent intent, string channel) =>
        new(new ChatMessageId("slack", "action:1"), new ChatPlace("slack", channel), new ChatUser("U1"), intent);
}
