using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Simulators.Discord;

public sealed class RestFaultTests
{
    [Fact]
    public async Task The_fifty_first_request_of_a_second_waits_whatever_its_bucket()
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T20:00:00Z"));
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        using var rest = new RestProbe(discord);
        for (var i = 0; i < 50; i++)
        {
            var (passed, _) = await rest.CallAsync(HttpMethod.Get, $"channels/{discord.Channel($"c{i}").Id}");
            Assert.Equal(200, passed);
        }

        using var refused = await rest.SendAsync(HttpMethod.Get, "users/@me");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal("true", Assert.Single(refused.Headers.GetValues("X-RateLimit-Global")));
        Assert.Equal("global", Assert.Single(refused.Headers.GetValues("X-RateLimit-Scope")));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await rest.CallAsync(HttpMethod.Get, "users/@me")).Status);
    }

    [Fact]
    public async Task A_shared_limit_counts_as_no_invalid_request_and_a_users_own_does()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        discord.RestFaults.Next429(RateScope.Shared, TimeSpan.FromSeconds(2.5));
        discord.RestFaults.Next429(RateScope.User, TimeSpan.FromSeconds(1));

        var (status, body) = await rest.CallAsync(HttpMethod.Get, "users/@me");
        await rest.CallAsync(HttpMethod.Get, "users/@me");

        Assert.Equal((429, 2.5), (status, body!["retry_after"]!.GetValue<double>()));
        Assert.Equal([false, true], discord.Requests.Select(request => request.IsInvalid));
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_post_whose_answer_is_lost_has_been_done()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        discord.RestFaults.DropNextReply();

        await Assert.ThrowsAsync<HttpRequestException>(() => rest.CallAsync(
            HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject { ["content"] = "once" }));

        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task A_request_that_meets_a_502_has_not_been_done()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        discord.RestFaults.NextStatusIs(502);

        var (status, _) = await rest.CallAsync(
            HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject { ["content"] = "never" });

        Assert.Equal(502, status);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task While_the_network_is_cut_no_request_and_no_socket_gets_through()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);

        discord.Faults.CutNetwork();
        await Assert.ThrowsAsync<HttpRequestException>(() => rest.CallAsync(HttpMethod.Get, "users/@me"));
        using var socket = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(discord.GatewayAddress, "?v=10&encoding=json"), TestContext.Current.CancellationToken));

        discord.Faults.RestoreNetwork();
        Assert.Equal(200, (await rest.CallAsync(HttpMethod.Get, "users/@me")).Status);
    }

    [Fact]
    public async Task A_refused_token_is_good_again_when_it_is_accepted()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);

        discord.Faults.RefuseToken();
        Assert.Equal(401, (await rest.CallAsync(HttpMethod.Get, "users/@me")).Status);

        discord.Faults.AcceptToken();
        Assert.Equal(200, (await rest.CallAsync(HttpMethod.Get, "users/@me")).Status);
    }

    [Theory]
    [InlineData(ChannelRights.None, 50001)]
    [InlineData(ChannelRights.View, 50013)]
    public async Task Without_the_right_to_a_channel_nothing_is_posted_there(object rights, int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        channel.BotRights = (ChannelRights)rights;

        var (status, body) = await rest.CallAsync(
            HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject { ["content"] = "x" });

        Assert.Equal((403, code), (status, body!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Everyone_is_told_only_where_the_message_lets_it()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        var ana = discord.Member("ana");
        var content = $"@everyone {ana.Mention}";

        await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject { ["content"] = content });
        await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject
        {
            ["content"] = content,
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        });

        Assert.Equal((true, 1), (channel.Messages[0].MentionsEveryone, channel.Messages[0].Mentions.Count));
        Assert.Equal((false, 0), (channel.Messages[1].MentionsEveryone, channel.Messages[1].Mentions.Count));
    }
}
