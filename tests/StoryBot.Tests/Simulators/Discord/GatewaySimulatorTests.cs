using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.Gateway;

namespace StoryBot.Tests.Simulators.Discord;

public sealed class GatewaySimulatorTests
{
    [Theory]
    [InlineData("?v=10&encoding=json")]
    [InlineData("?v=10&encoding=json&compress=zlib-stream")]
    public async Task A_bot_that_identifies_hears_its_guilds_and_then_what_is_said_to_it(string query)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, ready) = await GatewayProbe.LogInAsync(discord, query: query);
        using var closing = probe;

        Assert.Equal(discord.Bot.Id.ToString(), ready["user"]!["id"]!.GetValue<string>());
        var guild = await probe.UntilEventAsync("GUILD_CREATE");
        Assert.Equal(discord.Guild().Id.ToString(), guild["d"]!["id"]!.GetValue<string>());

        discord.Member("ana").Says(discord.Channel("general"), $"{discord.Bot.User.Mention} who signed?");

        var said = await probe.UntilEventAsync("MESSAGE_CREATE");
        Assert.Equal($"{discord.Bot.User.Mention} who signed?", said["d"]!["content"]!.GetValue<string>());
        Assert.Equal("ana", said["d"]!["author"]!["username"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_the_content_intent_only_mentions_replies_and_direct_messages_can_be_read()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, _) = await GatewayProbe.LogInAsync(discord);
        using var closing = probe;
        var ana = discord.Member("ana");
        var channel = discord.Channel("general");

        ana.Says(channel, "idle talk");
        ana.Says(channel, $"{discord.Bot.User.Mention} hello");
        ana.Whispers("in private");

        Assert.Equal("", (await probe.UntilEventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>());
        Assert.EndsWith("hello", (await probe.UntilEventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>());
        var whispered = await probe.UntilEventAsync("MESSAGE_CREATE");
        Assert.Equal("in private", whispered["d"]!["content"]!.GetValue<string>());
        Assert.Null(whispered["d"]!["guild_id"]);
    }

    [Fact]
    public async Task A_resume_replays_what_was_missed_in_order_and_ends_with_RESUMED()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, ready) = await GatewayProbe.LogInAsync(discord);
        await probe.UntilEventAsync("GUILD_CREATE");
        discord.Faults.AbortAll();
        await discord.UntilAsync(() => discord.Gateway.LiveSessions.Count == 0);
        probe.Dispose();
        var channel = discord.Channel("general");
        discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} one");
        discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} two");

        using var again = await GatewayProbe.ConnectAsync(new Uri(ready["resume_gateway_url"]!.GetValue<string>()));
        await again.ResumeAsync(discord.Bot.Token, ready["session_id"]!.GetValue<string>(), 2);

        Assert.EndsWith("one", (await again.UntilEventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>());
        Assert.EndsWith("two", (await again.UntilEventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>());
        Assert.Equal("RESUMED", (await again.NextAsync())!["t"]!.GetValue<string>());
        Assert.Equal(1, discord.Gateway.Resumes);
    }

    [Fact]
    public async Task A_session_closed_by_the_client_with_1000_cannot_be_resumed()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, ready) = await GatewayProbe.LogInAsync(discord);
        await probe.CloseAsync(1000);
        probe.Dispose();
        await discord.UntilAsync(() => discord.Gateway.OpenSockets == 0);

        using var again = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await again.ResumeAsync(discord.Bot.Token, ready["session_id"]!.GetValue<string>(), 1);

        Assert.False((await again.UntilAsync(9))["d"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Heartbeats_are_acknowledged_unless_a_test_forbids_it()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var probe = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await probe.SendAsync(1, null);
        await probe.UntilAsync(11);

        discord.Faults.DropAcks();
        await probe.SendAsync(1, null);
        await discord.UntilAsync(() => discord.Gateway.Heartbeats == 2);
        discord.Faults.AskForHeartbeat();

        Assert.Equal(1, (await probe.NextAsync())!["op"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("not json", GatewayCloseCode.DecodeError)]
    [InlineData("""{"op":99,"d":null}""", GatewayCloseCode.UnknownOpcode)]
    [InlineData("""{"op":3,"d":{}}""", GatewayCloseCode.NotAuthenticated)]
    [InlineData("""{"op":2,"d":{"token":"x"}}""", GatewayCloseCode.DecodeError)]
    [InlineData("""{"op":6,"d":{"token":"x","session_id":"y","seq":1}}""", GatewayCloseCode.AuthenticationFailed)]
    public async Task What_a_client_may_not_send_closes_the_socket(string payload, object code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var probe = await GatewayProbe.ConnectAsync(discord.GatewayAddress);

        await probe.SendTextAsync(payload);

        Assert.Equal((int)(GatewayCloseCode)code, await probe.UntilClosedAsync());
    }

    [Theory]
    [InlineData("wrong", 1, 0, 1, GatewayCloseCode.AuthenticationFailed)]
    [InlineData(null, 1, 3, 2, GatewayCloseCode.InvalidShard)]
    [InlineData(null, 1, 0, 1, GatewayCloseCode.ShardingRequired)]
    [InlineData(null, 1 << 30, 0, 2, GatewayCloseCode.InvalidIntents)]
    [InlineData(null, 1 << 15, 0, 2, GatewayCloseCode.DisallowedIntents)]
    public async Task A_wrong_identify_closes_the_socket(string? token, int intents, int shard, int shards, object code)
    {
        var options = new DiscordSimulatorOptions { RequiresSharding = true, RecommendedShards = 2 };
        await using var discord = await DiscordSimulator.StartAsync(options);
        using var probe = await GatewayProbe.ConnectAsync(discord.GatewayAddress);

        await probe.IdentifyAsync(token ?? discord.Bot.Token, intents, [shard, shards]);

        Assert.Equal((int)(GatewayCloseCode)code, await probe.UntilClosedAsync());
    }
}
