using StoryBot.Chat;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Chat.Discord;

public sealed class DiscordAdapterConnectionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;
    private readonly JournaledHandler handler = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compressed_or_not_it_connects_and_answers(bool compress)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder, options => options.Compress = compress);
        await discord.ReadyAsync();

        await Answered(discord, "hello");

        Assert.IsType<ChatAdapterHealth.Connected>(bot.Adapter.Health);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4008)]
    public async Task A_lost_connection_is_resumed_and_nothing_asked_meanwhile_is_lost(int? code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.CloseAll(code);
        await Answered(discord, "meanwhile");

        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Fact]
    public async Task After_a_cut_that_outlasts_many_attempts_the_session_is_resumed_and_nothing_asked_meanwhile_is_lost()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.CutNetwork();
        var asked = discord.Member("ana").Says(discord.Channel("general"), $"{discord.Bot.User.Mention} meanwhile");
        await discord.UntilAsync(() => discord.RestFaults.SocketsCut >= 3, "three attempts to resume");
        discord.Faults.RestoreNetwork();

        await discord.Channel("general").ReplyToAsync(asked);
        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Fact]
    public async Task A_connection_cut_without_a_word_is_resumed()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.AbortAll();
        await Answered(discord, "meanwhile");

        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_lost_session_begins_anew(int code)
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();

        await Answered(discord, "before");
        discord.Faults.CloseAll(code);
        await discord.UntilAsync(() => discord.Gateway.Identifies == 2 && discord.Gateway.LiveSessions.Count == 1);

        await Answered(discord, "hello");
    }

    [Fact]
    public async Task After_an_outage_from_which_the_gateway_recovers_with_broken_resumes_nothing_asked_meanwhile_is_lost()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder, time: new HurriedTime(4));
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.CutNetwork();
        var asked = discord.Member("ana").Says(discord.Channel("general"), $"{discord.Bot.User.Mention} meanwhile");
        await discord.UntilAsync(() => discord.RestFaults.SocketsCut >= 3, "three attempts to resume");
        discord.Faults.BreakResumes(times: 2);
        discord.Faults.RestoreNetwork();

        await discord.Channel("general").ReplyToAsync(asked);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_resume_that_hangs_loses_nothing_asked_meanwhile()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        await using var bot = new RunningAdapter(discord, handler, folder, time: new HurriedTime(12));
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.HangResumes(times: 1);
        discord.Faults.AbortAll();
        await Answered(discord, "meanwhile");

        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Fact]
    public async Task A_session_whose_resumes_all_break_is_given_up_for_a_new_one()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        await using var bot = new RunningAdapter(discord, handler, folder, time: new HurriedTime(12));
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.BreakResumes();
        discord.Faults.AbortAll();
        await discord.UntilAsync(() => discord.Gateway.Identifies == 2 && discord.Gateway.LiveSessions.Count == 1, "a new session");

        await Answered(discord, "hello");
    }

    [Fact]
    public async Task A_silent_server_is_noticed_within_two_heartbeats()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { HeartbeatInterval = TimeSpan.FromMilliseconds(300) });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();

        await Answered(discord, "before");
        discord.Faults.DropAcks();
        await discord.UntilAsync(() => discord.Gateway.Resumes >= 1);
        discord.Faults.RestoreAcks();

        await Answered(discord, "hello");
    }

    [Theory]
    [InlineData(4010)]
    [InlineData(4013)]
    public async Task A_refusal_ends_it_with_the_reason_and_no_further_try(int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();

        await Answered(discord, "before");
        discord.Faults.CloseAll(code);
        await bot.EndedAsync();

        Assert.Contains($"{code}", Assert.IsType<ChatAdapterHealth.Refused>(bot.Adapter.Health).Cause);
        Assert.Equal((1, 0), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Fact]
    public async Task Frames_that_make_no_sense_change_nothing()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder, options => options.Compress = false);
        await discord.ReadyAsync();

        foreach (var text in (string[])["", "{", "[]", "null", """{"op":77}""", """{"op":0,"t":"MESSAGE_CREATE","s":null,"d":{"id":7}}""", """{"op":0,"t":"INTERACTION_CREATE","d":[]}""", """{"op":10,"d":null}""", new('x', 5_000_000)])
            discord.Faults.SendText(text);
        discord.Faults.SendBinary([1, 2, 3]);
        discord.Faults.AskForHeartbeat();

        await Answered(discord, "hello");
        Assert.Equal((1, 0), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Fact]
    public async Task A_restarted_process_resumes_and_answers_what_was_asked_meanwhile_and_what_it_left_undone()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var channel = discord.Channel("general");
        var begun = new TaskCompletionSource();
        handler.Before = async (message, cancellation) =>
        {
            if (message.Intent is ChatIntent.Ask { Text: "undone" })
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            }
        };
        SimulatedMessage undone;
        await using (new RunningAdapter(discord, handler, folder))
        {
            await discord.ReadyAsync();
            await Answered(discord, "before");
            undone = discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} undone");
            await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        var meanwhile = discord.Member("bo").Says(channel, $"{discord.Bot.User.Mention} meanwhile");
        handler.Before = (_, _) => Task.CompletedTask;
        await using var second = new RunningAdapter(discord, handler, folder);
        await channel.ReplyToAsync(undone);
        await channel.ReplyToAsync(meanwhile);

        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
        Assert.Equal(3, channel.Messages.Count(message => message.Author.IsBot));
    }

    [Fact]
    public async Task A_process_that_dies_between_posting_and_recording_does_not_post_twice()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var channel = discord.Channel("general");
        handler.BeforeRecording = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        await using (new RunningAdapter(discord, handler, folder))
        {
            await discord.ReadyAsync();
            await Answered(discord, "once");
        }

        Assert.Empty(handler.Outcomes);
        handler.BeforeRecording = (_, _) => Task.CompletedTask;
        await using var second = new RunningAdapter(discord, handler, folder);
        await handler.AnsweredAsync(1);

        Assert.IsType<PostOutcome.Posted>(handler.Outcomes.Single());
        Assert.Single(channel.Messages, message => message.Author.IsBot);
    }

    [Fact]
    public async Task Two_shards_share_the_servers_and_both_answer()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { RecommendedShards = 2, MaxConcurrency = 2 });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync(2);
        foreach (var guild in (string[])["one", "two", "three", "four"])
        {
            var channel = discord.Channel("general", guild);
            await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} hello"));
        }

        Assert.Equal(4, handler.Handled.Count);
    }

    [Fact]
    public async Task A_bot_that_has_outgrown_its_shards_begins_anew_with_as_many_as_Discord_recommends()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { RequiresSharding = true, MaxConcurrency = 2 });
        await using var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.OutgrowShards(2);

        await discord.ReadyAsync(2);
        await Answered(discord, "hello");
        await discord.UntilAsync(() => bot.Adapter.Health is ChatAdapterHealth.Connected, "the connection");
    }

    [Fact]
    public async Task A_bot_told_how_many_shards_to_run_says_so_when_it_has_outgrown_them()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RunningAdapter(discord, handler, folder, options => options.Shards = "0/1");
        await discord.ReadyAsync();
        await Answered(discord, "before");

        discord.Faults.OutgrowShards(2);
        await bot.EndedAsync();

        Assert.Contains("4011", Assert.IsType<ChatAdapterHealth.Refused>(bot.Adapter.Health).Cause);
    }

    private static async Task Answered(DiscordSimulator discord, string text)
    {
        var channel = discord.Channel("general");
        await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {text}"));
    }
}
