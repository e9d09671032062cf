using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Simulators.Discord;

public sealed class MessageSimulatorTests
{
    [Fact]
    public async Task A_message_the_bot_posts_stands_in_the_channel_and_replies_to_what_it_names()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        var asked = discord.Member("ana").Says(channel, "who?");

        var (status, body) = await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject
        {
            ["content"] = "the elders",
            ["message_reference"] = new JsonObject { ["message_id"] = asked.Id.ToString() },
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        });

        Assert.Equal(200, status);
        var reply = await channel.ReplyToAsync(asked);
        Assert.Equal("the elders", reply.Content);
        Assert.Equal(reply.Id.ToString(), body!["id"]!.GetValue<string>());
        Assert.Empty(reply.Mentions);
    }

    [Fact]
    public async Task An_enforced_nonce_posts_once_however_often_it_is_sent()
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T20:00:00Z"));
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        var body = new JsonObject { ["content"] = "once", ["nonce"] = "n1", ["enforce_nonce"] = true };

        var (_, first) = await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", body);
        var (_, second) = await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", body);

        Assert.Equal(first!["id"]!.GetValue<string>(), second!["id"]!.GetValue<string>());
        Assert.Single(channel.Messages);

        time.Advance(TimeSpan.FromMinutes(5));
        await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", body);
        Assert.Equal(2, channel.Messages.Count);
    }

    [Fact]
    public async Task A_channel_with_a_short_history_forgets_its_oldest_messages()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { HistoryLength = 2 });
        foreach (var text in new[] { "one", "two", "three" })
        {
            discord.Member("ana").Says(discord.Channel("general"), text);
        }

        Assert.Equal(["two", "three"], discord.Channel("general").Messages.Select(message => message.Content));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_with_the_path_to_it()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");

        var (status, body) = await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject
        {
            ["content"] = new string('x', 2001),
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = new string('x', 257) }),
        });

        Assert.Equal(400, status);
        Assert.Equal(50035, body!["code"]!.GetValue<int>());
        Assert.NotNull(body["errors"]!["content"]!["_errors"]);
        Assert.NotNull(body["errors"]!["embeds"]!["0"]!["title"]!["_errors"]);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task The_sixth_message_within_five_seconds_waits()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var path = $"channels/{discord.Channel("general").Id}/messages";
        for (var i = 0; i < 5; i++)
        {
            using var passed = await rest.SendAsync(HttpMethod.Post, path, new JsonObject { ["content"] = "x" });
            Assert.Equal($"{4 - i}", Assert.Single(passed.Headers.GetValues("X-RateLimit-Remaining")));
        }

        using var refused = await rest.SendAsync(HttpMethod.Post, path, new JsonObject { ["content"] = "x" });

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal("user", Assert.Single(refused.Headers.GetValues("X-RateLimit-Scope")));
    }

    [Fact]
    public async Task A_request_without_the_token_or_the_agent_is_refused()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        rest.Headers.Authorization = null;
        Assert.Equal(401, (await rest.CallAsync(HttpMethod.Get, "users/@me")).Status);

        rest.Headers.UserAgent.Clear();
        Assert.Equal(403, (await rest.CallAsync(HttpMethod.Get, "users/@me")).Status);
    }
}
