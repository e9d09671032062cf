using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Chat.Discord;

/// <summary>What a dead process left is answered by the next one, from what the journal kept.</summary>
public sealed class RecoveredRepliesTests : IDisposable
{
    private static readonly ChatReply Said = new ChatReply.Notice("late, but said");
    private static readonly ChatReply Long = new ChatReply.Notice(string.Join(' ', Enumerable.Repeat("word", 1_000)));

    private static readonly DateTimeOffset Began = TimeProvider.System.GetUtcNow();

    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;
    private readonly JournaledHandler handler = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_message_is_replied_to_and_twice_shows_once()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        var channel = discord.Channel("general");
        var asked = discord.Member("ana").Says(channel, "who signed?");
        var message = Message(asked.Id.ToString(), channel);

        for (var start = 0; start < 2; start++)
            Assert.IsType<PostOutcome.Posted>(await bot.Adapter.ReplierFor(message, Began)!.PostAsync(Said, Cancellation));

        Assert.Equal(asked.Id.ToString(), Assert.Single(channel.Messages, post => post.Author.IsBot).RepliesTo);
        Assert.Equal(TimeSpan.MaxValue, bot.Adapter.SafeToRepostWithin(message));
    }

    [Fact]
    public async Task A_message_whose_reply_Discord_has_forgotten_the_nonce_of_is_looked_at_first_and_shows_one_reply()
    {
        // Long ago by the bot's clock.
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        var channel = discord.Channel("general");
        var message = Message(discord.Member("ana").Says(channel, "who signed?").Id.ToString(), channel);

        var first = await bot.Adapter.ReplierFor(message, Began)!.PostAsync(Long, Cancellation);
        time.Advance(TimeSpan.FromMinutes(6));
        var second = await bot.Adapter.ReplierFor(message, Began)!.PostAsync(Long, Cancellation);

        var posts = channel.Messages.Where(post => post.Author.IsBot).ToArray();
        Assert.Equal(posts.Length, 1 + Assert.IsType<PostOutcome.Posted>(first).Further.Length);
        Assert.Equal(posts[0].Id.ToString(), Assert.IsType<PostOutcome.Posted>(second).Id.Value);
    }

    [Fact]
    public async Task An_old_message_where_the_bot_may_not_look_is_not_replied_to_and_the_maintainer_learns_what_to_change()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)) });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        var channel = discord.Channel("general");
        var message = Message(discord.Member("ana").Says(channel, "who signed?").Id.ToString(), channel);
        channel.BotRights &= ~ChannelRights.ReadHistory;

        var outcome = await bot.Adapter.ReplierFor(message, Began)!.PostAsync(Said, Cancellation);

        Assert.Contains("Read Message History", Assert.IsType<PostOutcome.Failed>(outcome).Cause);
        Assert.DoesNotContain(channel.Messages, post => post.Author.IsBot);
    }

    [Fact]
    public async Task A_message_that_had_only_waited_is_replied_to_though_too_much_was_said_since_to_look()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)), HistoryLength = 1_000 });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));
        var message = Message(ana.Says(channel, "who signed?").Id.ToString(), channel);
        for (var number = 0; number < 600; number++)
            ana.Says(channel, $"{number}");

        var posting = await bot.Adapter.ReplierFor(message, Began)!.PostAsync(Said, Cancellation);
        var waiting = await bot.Adapter.ReplierFor(message, postingSince: null)!.PostAsync(Said, Cancellation);

        Assert.IsType<PostOutcome.Failed>(posting);
        Assert.IsType<PostOutcome.Posted>(waiting);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(20, false)]
    public async Task An_interaction_may_be_answered_again_as_long_as_its_token_lives(int minutes, bool lives)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder);
        var asked = (ulong)(TimeProvider.System.GetUtcNow().AddMinutes(-minutes).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22;
        var message = Message($"{asked}", discord.Channel("general")) with { ReturnAddress = new ReturnAddress(new Snowflake(1), true, null, "token").Write() };

        Assert.Equal(lives, bot.Adapter.SafeToRepostWithin(message) == TimeSpan.MaxValue);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task An_interaction_is_answered_where_thinking_stood_and_twice_shows_once(bool privately) => LeaveAsync(privately, async (asked, next) =>
    {
        for (var start = 0; start < 2; start++)
            Assert.IsType<PostOutcome.Posted>(await next.ReplierFor(handler.Handled.First(), Began)!.PostAsync(Long, Cancellation));

        Assert.StartsWith("word", (await asked.AnswerAsync()).Content);
        Assert.Equal(privately, asked.IsEphemeral);
        Assert.Empty(asked.FollowUps);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task An_interaction_that_had_only_waited_is_answered_whole(bool privately) => LeaveAsync(privately, async (asked, next) =>
    {
        var outcome = await next.ReplierFor(handler.Handled.First(), postingSince: null)!.PostAsync(Long, Cancellation);

        Assert.NotEmpty(Assert.IsType<PostOutcome.Posted>(outcome).Further);
        Assert.NotEmpty(asked.FollowUps);
    });

    [Fact]
    public void A_way_back_that_makes_no_sense_is_none()
    {
        Assert.Null(ReturnAddress.Read("1 private"));
        Assert.Null(ReturnAddress.Read("x public  token"));
        Assert.Null(ReturnAddress.Read(null));
        Assert.Equal("token", ReturnAddress.Read(new ReturnAddress(new Snowflake(1), true, null, "token").Write())?.Token);
    }

    /// <summary>Leaves a command in the hands of a process that answers it no more.</summary>
    private async Task LeaveAsync(bool privately, Func<SimulatedInteraction, IChatAdapter, Task> then)
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        var gate = new TaskCompletionSource();
        handler.Before = (_, _) => gate.Task;
        await using var dead = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
        var asked = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who signed?"), ("private", privately));
        await asked.RespondedAsync();
        await discord.UntilAsync(() => !handler.Handled.IsEmpty, "the handler");
        await using var next = new RunningAdapter(discord, handler, Path.Combine(folder, "next"));

        await then(asked, next.Adapter);
        gate.SetResult();
    }

    private static ChatMessage Message(string id, SimulatedChannel channel) => new(
        new ChatMessageId("discord", id), new ChatPlace("discord", channel.Id.ToString()), new ChatUser("hash"), new ChatIntent.Ask("who signed?"));
}
