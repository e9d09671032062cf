using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Simulators.Discord;

public sealed class BodyCheckTests
{
    [Fact]
    public async Task What_the_simulator_sends_is_what_Discord_documents()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);
        var channel = discord.Channel("general");
        var thread = discord.Member("ana").OpensThread(channel, "a thread");
        discord.Guild("Another");
        var asked = discord.Member("ana").Says(thread, $"{discord.Bot.User.Mention} who?");
        discord.Member("bo").Replies(asked, "me too");
        await rest.CallAsync(HttpMethod.Post, $"channels/{thread.Id}/messages", new JsonObject
        {
            ["content"] = "the elders",
            ["nonce"] = "12",
            ["enforce_nonce"] = true,
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = "t", ["description"] = "d", ["footer"] = new JsonObject { ["text"] = "f" } }),
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = 1,
                ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 2, ["label"] = "More", ["custom_id"] = "m" }),
            }),
            ["message_reference"] = new JsonObject { ["message_id"] = asked.Id.ToString(), ["fail_if_not_exists"] = false },
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        });
        foreach (var path in new[]
        {
            "gateway", "gateway/bot", "users/@me", "applications/@me", "oauth2/applications/@me", $"channels/{channel.Id}",
            $"channels/{thread.Id}/messages", "channels/1", $"channels/{thread.Id}/messages/{asked.Id}",
        })
        {
            await rest.CallAsync(HttpMethod.Get, path);
        }

        await rest.CallAsync(HttpMethod.Post, "users/@me/channels", new JsonObject { ["recipient_id"] = discord.Member("ana").Id.ToString() });

        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_misspelled_field_is_noticed()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = new RestProbe(discord);

        await rest.CallAsync(HttpMethod.Post, $"channels/{discord.Channel("general").Id}/messages", new JsonObject
        {
            ["content"] = "hello",
            ["allowed_mention"] = new JsonObject { ["parse"] = new JsonArray() },
        });

        Assert.SkipUnless(discord.ChecksBodies, "shared/specs/discord-openapi.json is not on this machine");
        Assert.Equal("allowed_mention", Assert.Single(discord.Violations).Violation.Path);
    }
}
