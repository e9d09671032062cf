using Microsoft.Extensions.Logging;
using StoryBot.Chat;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;
using StoryBot.Tests.Simulators.Discord;

namespace StoryBot.Tests.Chat.Discord;

public sealed class DiscordAdapterMessageTests : IDisposable
{
    private static readonly ChatReply.Cited Cited = new(
        "Ada Byron", new Excerpt("The agreement was signed by Ada Byron.", 28..37, "The Agreement", 3, "http://wiki/agreement"), "Sure", "K7F-2", HasOtherPassages: true);

    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;
    private readonly JournaledHandler handler = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_mention_a_reply_and_a_whisper_are_answered_and_talk_among_people_is_not()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));

        ana.Says(channel, "just talking");
        var asked = ana.Says(channel, $"{discord.Bot.User.Mention} who signed?");
        var answer = await channel.ReplyToAsync(asked);
        var again = ana.Replies(answer, "and when?");
        await channel.ReplyToAsync(again);
        ana.Whispers("a secret");
        var whispered = await ana.DirectChannel.MessageAsync(message => message.Author.IsBot);

        Assert.Equal("you said: who signed?", answer.Content);
        Assert.Equal("you said: a secret", whispered.Content);
        Assert.Equal(3, handler.Handled.Count);
        Assert.Equal(answer.Id.ToString(), handler.Handled.ElementAt(1).InReplyTo?.Value);
        Assert.Empty(answer.Mentions);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_long_hostile_text_comes_in_order_and_pings_nobody()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        handler.Says = _ => new ChatReply.Notice(string.Concat(Enumerable.Repeat("@everyone <@1> ``` [a](http://b) ", 150)));

        var asked = discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} go");
        await handler.AnsweredAsync(1);

        var posts = channel.Messages.Where(message => message.Author.IsBot).ToArray();
        Assert.True(posts.Length > 2);
        Assert.Equal(asked.Id.ToString(), posts[0].RepliesTo);
        Assert.All(posts, post => Assert.False(post.MentionsEveryone));
        Assert.All(posts, post => Assert.Empty(post.Mentions));
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_message_delivered_twice_is_handled_once()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        discord.Faults.DeliverTwice();

        await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} one"));
        await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} two"));

        Assert.Equal(2, handler.Handled.Count);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_stands_once()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} first"));

        discord.RestFaults.DropNextReply();
        discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} second");
        await handler.AnsweredAsync(2);

        Assert.All(handler.Outcomes, outcome => Assert.IsType<PostOutcome.Posted>(outcome));
        Assert.Equal(2, channel.Messages.Count(message => message.Author.IsBot));
    }

    [Fact]
    public async Task Limits_of_every_scope_are_waited_out()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        foreach (var scope in (RateScope[])[RateScope.User, RateScope.Shared, RateScope.Global])
        {
            discord.RestFaults.Next429(scope, TimeSpan.FromMilliseconds(300));
            await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {scope}"));
        }

        await handler.AnsweredAsync(3);

        Assert.All(handler.Outcomes, outcome => Assert.IsType<PostOutcome.Posted>(outcome));
    }

    [Fact]
    public async Task Seven_questions_at_once_are_all_answered_in_order_without_one_429()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");

        var asked = Enumerable.Range(0, 7).Select(number => discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {number}")).ToArray();
        await channel.ReplyToAsync(asked[^1]);

        Assert.Equal(
            asked.Select(message => message.Id.ToString()),
            channel.Messages.Where(message => message.Author.IsBot).Select(message => message.RepliesTo));
        Assert.DoesNotContain(discord.Requests, request => request.Status == 429);
    }

    [Fact]
    public async Task Where_it_may_not_write_the_maintainer_learns_what_to_change()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        channel.BotRights = ChannelRights.View;

        discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} hello?");
        await handler.AnsweredAsync(1);

        Assert.Contains("permission", Assert.IsType<PostOutcome.Failed>(Assert.Single(handler.Outcomes)).Cause);
    }

    [Fact]
    public async Task An_answer_from_an_article_whose_address_has_no_dot_is_posted_with_its_card()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        handler.Says = _ => Cited;

        var answer = await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} who signed?"));

        Assert.Contains("[open](<http://wiki/agreement>)", answer.Content);
        Assert.Single(answer.Embeds);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Where_it_may_not_embed_links_answers_come_without_their_card_and_are_not_refused_again_and_again()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        channel.BotRights &= ~ChannelRights.EmbedLinks;
        handler.Says = _ => Cited;

        foreach (var question in (string[])["who signed?", "and who else?"])
        {
            var answer = await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {question}"));
            Assert.StartsWith("Ada Byron", answer.Content);
            Assert.Empty(answer.Embeds);
            Assert.NotEmpty(answer.Buttons);
        }

        Assert.Single(discord.Requests, request => request.Status == 403);
        Assert.IsType<ChatAdapterHealth.Connected>(bot.Adapter.Health);
    }

    [Fact]
    public async Task What_waits_for_its_turn_has_been_taken_in_for_good_and_what_is_turned_away_has_not()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord, options => options.MaxWaitingPerChannel = 2);
        var channel = discord.Channel("general");
        var goOn = new TaskCompletionSource();
        handler.Before = (_, _) => goOn.Task;

        var asked = new List<SimulatedMessage>();
        for (var number = 0; number < 4; number++)
        {
            asked.Add(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {number}"));
            await discord.UntilAsync(() => number > 0 || !handler.Handled.IsEmpty, "the first to be begun");
        }

        await channel.ReplyToAsync(asked[3]);
        Assert.Single(handler.Handled);
        Assert.Equal(asked.Take(3).Select(message => message.Id.ToString()), handler.Accepted.Select(message => message.Id.Value));
        goOn.SetResult();
        await handler.AnsweredAsync(3);
    }

    [Fact]
    public async Task Who_asks_too_fast_is_told_so_once_and_a_failing_handler_apologizes()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord, options => options.QuestionsPerUserPerMinute = 1);
        var channel = discord.Channel("general");
        handler.Says = _ => throw new InvalidOperationException("broken");

        var asked = Enumerable.Range(0, 4).Select(number => discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {number}")).ToArray();
        await discord.UntilAsync(() => channel.Messages.Count(message => message.Author.IsBot) == 2);

        Assert.Single(handler.Handled);
        Assert.Contains(channel.Messages, message => message.Content.Contains("faster than I may answer"));
        Assert.Contains(channel.Messages, message => message.Content.Contains("wrong on my side"));
    }

    [Fact]
    public async Task No_log_line_holds_the_token_the_question_or_who_asked()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));
        discord.RestFaults.NextStatusIs(502);
        await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} a very private matter"));
        discord.Faults.AskToReconnect();
        await discord.UntilAsync(() => discord.Gateway.Resumes == 1);

        var lines = bot.Log.Collector.GetSnapshot().Where(record => record.Level >= LogLevel.Information).Select(record => $"{record.Message} {record.Exception}").ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.DoesNotContain(discord.Bot.Token, line));
        Assert.All(lines, line => Assert.DoesNotContain("private matter", line));
        Assert.All(lines, line => Assert.DoesNotContain(ana.Id.ToString(), line));
    }

    private async Task<RunningAdapter> Start(DiscordSimulator discord, Action<StoryBot.Chat.Discord.DiscordOptions>? settings = null)
    {
        var bot = new RunningAdapter(discord, handler, folder, settings);
        await discord.ReadyAsync();
        return bot;
    }
}
