using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.Gateway;

namespace StoryBot.Tests.Simulators.Discord;

public sealed class GatewayFaultTests
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-11-23T20:00:00Z"));

    public static TheoryData<int> CloseCodes => [.. Enum.GetValues<GatewayCloseCode>().Select(code => (int)code)];

    [Theory]
    [MemberData(nameof(CloseCodes))]
    public async Task Any_close_code_can_be_asked_for(int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, _) = await GatewayProbe.LogInAsync(discord);
        using var closing = probe;

        discord.Faults.CloseAll(code);

        Assert.Equal(code, await probe.UntilClosedAsync());
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_makes_no_session_and_a_later_one_does()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        var (first, _) = await GatewayProbe.LogInAsync(discord);
        first.Dispose();
        using var probe = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await probe.IdentifyAsync(discord.Bot.Token, 1);
        Assert.False((await probe.UntilAsync(9))["d"]!.GetValue<bool>());

        time.Advance(TimeSpan.FromSeconds(5));
        await probe.IdentifyAsync(discord.Bot.Token, 1);

        await probe.UntilEventAsync("READY");
        Assert.Equal(2, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_bot_that_has_used_up_its_session_starts_loses_its_token()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { SessionStartLimit = 1, EnforcesIdentifyPace = false });
        var (first, _) = await GatewayProbe.LogInAsync(discord);
        using var closing = first;
        using var second = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        var token = discord.Bot.Token;

        await second.IdentifyAsync(token, 1);

        Assert.Equal(4004, await second.UntilClosedAsync());
        Assert.Equal(4004, await first.UntilClosedAsync());
        Assert.NotEqual(token, discord.Bot.Token);
    }

    [Fact]
    public async Task Each_shard_hears_of_its_own_guilds_and_shard_zero_of_direct_messages()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false, Time = time });
        var guilds = Enumerable.Range(0, 4).Select(number =>
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            return discord.Guild($"guild {number}");
        }).ToArray();
        var (zero, _) = await GatewayProbe.LogInAsync(discord, shard: [0, 2]);
        var (one, _) = await GatewayProbe.LogInAsync(discord, shard: [1, 2]);
        using var closingZero = zero;
        using var closingOne = one;
        Assert.Equal(2, guilds.Select(guild => guild.Id.Shard(2)).Distinct().Count());

        foreach (var guild in guilds)
        {
            discord.Member("ana").Says(discord.Channel("general", guild.Name), $"{discord.Bot.User.Mention} {guild.Id.Shard(2)}");
        }

        discord.Member("ana").Whispers("0");

        foreach (var (probe, shard) in new[] { (zero, 0), (one, 1) })
        {
            for (var i = 0; i < guilds.Count(guild => guild.Id.Shard(2) == shard) + (shard == 0 ? 1 : 0); i++)
            {
                Assert.EndsWith($"{shard}", (await probe.UntilEventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>());
            }
        }
    }

    [Fact]
    public async Task Silence_ends_in_4009_and_haste_in_4008()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        using var silent = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await silent.UntilAsync(10);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(4009, await silent.UntilClosedAsync());

        using var hasty = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        for (var i = 0; i < 121; i++)
        {
            await hasty.SendAsync(1, null);
        }

        Assert.Equal(4008, await hasty.UntilClosedAsync());
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_is_not_decoded()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var probe = await GatewayProbe.ConnectAsync(discord.GatewayAddress);

        await probe.SendAsync(1, new string('x', 4096));

        Assert.Equal(4002, await probe.UntilClosedAsync());
    }

    [Fact]
    public async Task An_acknowledgement_can_be_late()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        using var probe = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await probe.UntilAsync(10);
        discord.Faults.DelayAcks(TimeSpan.FromSeconds(10));
        await probe.SendAsync(1, null);
        await discord.UntilAsync(() => discord.Gateway.Heartbeats == 1);
        discord.Faults.AskForHeartbeat();
        Assert.Equal(1, (await probe.NextAsync())!["op"]!.GetValue<int>());

        time.Advance(TimeSpan.FromSeconds(10));

        await probe.UntilAsync(11);
    }

    [Fact]
    public async Task An_event_can_come_twice_under_one_number()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, _) = await GatewayProbe.LogInAsync(discord);
        using var closing = probe;
        discord.Faults.DeliverTwice();
        discord.Member("ana").Whispers("hello");

        var first = await probe.UntilEventAsync("MESSAGE_CREATE");
        var second = await probe.NextAsync();

        Assert.True(JsonNode.DeepEquals(first, second));
    }

    [Fact]
    public async Task What_is_no_longer_remembered_cannot_be_resumed()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { ReplayCapacity = 3 });
        var (probe, ready) = await GatewayProbe.LogInAsync(discord);
        probe.Dispose();
        await discord.UntilAsync(() => discord.Gateway.OpenSockets == 0);
        for (var i = 0; i < 5; i++)
        {
            discord.Member("ana").Whispers($"{i}");
        }

        using var again = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await again.ResumeAsync(discord.Bot.Token, ready["session_id"]!.GetValue<string>(), 2);

        Assert.False((await again.UntilAsync(9))["d"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_sequence_from_the_future_closes_with_4007()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, ready) = await GatewayProbe.LogInAsync(discord);
        probe.Dispose();

        using var again = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await again.ResumeAsync(discord.Bot.Token, ready["session_id"]!.GetValue<string>(), 99);

        Assert.Equal(4007, await again.UntilClosedAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_session_says_whether_it_may_be_resumed(bool resumable)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var (probe, ready) = await GatewayProbe.LogInAsync(discord);
        discord.Faults.InvalidateSessions(resumable);
        Assert.Equal(resumable, (await probe.UntilAsync(9))["d"]!.GetValue<bool>());
        probe.Dispose();

        using var again = await GatewayProbe.ConnectAsync(discord.GatewayAddress);
        await again.ResumeAsync(discord.Bot.Token, ready["session_id"]!.GetValue<string>(), 2);
        await again.UntilAsync(10);

        Assert.Equal(resumable ? 0 : 9, (await again.NextAsync())!["op"]!.GetValue<int>());
    }
}
