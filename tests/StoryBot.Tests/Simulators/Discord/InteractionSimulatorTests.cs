using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Simulators.Discord;

public sealed class InteractionSimulatorTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-11-23T20:00:00Z"));
    private DiscordSimulator discord = null!;
    private RestProbe rest = null!;

    public async ValueTask InitializeAsync()
    {
        discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { Time = time });
        rest = new RestProbe(discord);
        var (status, _) = await rest.CallAsync(HttpMethod.Put, $"applications/{discord.Bot.Id}/commands", Definitions());
        Assert.Equal(200, status);
    }

    public async ValueTask DisposeAsync()
    {
        rest.Dispose();
        await discord.DisposeAsync();
    }

    [Fact]
    public async Task A_slash_command_reaches_the_bot_and_is_answered_once()
    {
        var (probe, _) = await GatewayProbe.LogInAsync(discord);
        using var closing = probe;
        var asked = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who signed?"));

        var heard = (await probe.UntilEventAsync("INTERACTION_CREATE"))["d"]!;
        Assert.Equal("who signed?", heard["data"]!["options"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(204, (await RespondAsync(asked, 4, new JsonObject { ["content"] = "the elders" })).Status);
        var (status, body) = await RespondAsync(asked, 4, new JsonObject { ["content"] = "again" });

        Assert.Equal((400, 40060), (status, body!["code"]!.GetValue<int>()));
        Assert.Equal("the elders", (await asked.AnswerAsync()).Content);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_response_after_three_seconds_finds_no_interaction()
    {
        var asked = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who?"));
        time.Advance(TimeSpan.FromSeconds(3.1));

        var (status, body) = await RespondAsync(asked, 5);

        Assert.Equal((404, 10062), (status, body!["code"]!.GetValue<int>()));
        Assert.True(asked.IsOver);
    }

    [Fact]
    public async Task A_deferral_is_filled_in_and_its_token_dies_after_a_quarter_of_an_hour()
    {
        var asked = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who?"));
        await RespondAsync(asked, 5, new JsonObject { ["flags"] = 64 });
        Assert.True(asked.Original!.Flags.HasFlag(MessageFlags.Loading));
        var path = $"webhooks/{discord.Bot.Id}/{asked.Token}";

        Assert.Equal(200, (await rest.CallAsync(HttpMethod.Patch, $"{path}/messages/@original", Content("the elders"))).Status);
        Assert.Equal(200, (await rest.CallAsync(HttpMethod.Post, path, Content("and more"))).Status);
        var answer = await asked.AnswerAsync();
        Assert.Equal(("the elders", true), (answer.Content, answer.IsEphemeral));
        Assert.Equal("and more", (await asked.FollowUpAsync()).Content);
        Assert.DoesNotContain(answer, discord.Channel("general").Messages);

        time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(401, (await rest.CallAsync(HttpMethod.Patch, $"{path}/messages/@original", Content("late"))).Status);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_button_updates_its_message()
    {
        var channel = discord.Channel("general");
        await rest.CallAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", new JsonObject
        {
            ["content"] = "first",
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = 1,
                ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = "Show paragraph", ["custom_id"] = "v1:p" }),
            }),
        });

        var clicked = discord.Member("ana").Clicks(channel.Messages[0], "Show paragraph");
        Assert.Equal(200, (await RespondAsync(clicked, 7, new JsonObject { ["content"] = "second", ["components"] = new JsonArray() }, "?with_response=true")).Status);

        Assert.Equal("second", channel.Messages[0].Content);
        Assert.Empty(channel.Messages[0].Buttons);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Autocomplete_offers_choices_and_nothing_else()
    {
        var typing = discord.Member("ana").Types(discord.Channel("general"), "/ask", "question", "wh");

        Assert.Equal(400, (await RespondAsync(typing, 4, Content("no"))).Status);
        await RespondAsync(typing, 8, new JsonObject
        {
            ["choices"] = new JsonArray(new JsonObject { ["name"] = "who signed?", ["value"] = "who signed?" }),
        });

        Assert.Equal(["who signed?"], await typing.ChoicesAsync());
    }

    [Fact]
    public async Task A_message_command_carries_the_whole_message_whatever_the_intents()
    {
        var (probe, _) = await GatewayProbe.LogInAsync(discord);
        using var closing = probe;
        var said = discord.Member("ana").Says(discord.Channel("general"), "who signed the agreement?");

        discord.Member("bo").Uses("Ask about this", said);

        var data = (await probe.UntilEventAsync("INTERACTION_CREATE"))["d"]!["data"]!;
        Assert.Equal("who signed the agreement?", data["resolved"]!["messages"]![$"{said.Id}"]!["content"]!.GetValue<string>());
        discord.AssertBodiesAreDocumented();
    }

    [Theory]
    [InlineData("""[{"name":"Ask","description":"upper case"}]""")]
    [InlineData("""[{"name":"ask"}]""")]
    [InlineData("""[{"name":"ask","description":"d"},{"name":"ask","description":"d"}]""")]
    [InlineData("""[{"name":"Ask about this","type":3,"description":"not here"}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":5,"name":"a","description":"d","autocomplete":true}]}]""")]
    public async Task A_command_that_breaks_a_rule_is_refused_and_nothing_changes(string definitions)
    {
        var (status, body) = await rest.CallAsync(
            HttpMethod.Put, $"applications/{discord.Bot.Id}/commands", JsonNode.Parse(definitions));

        Assert.Equal((400, 50035), (status, body!["code"]!.GetValue<int>()));
        Assert.Equal(3, discord.Commands.In(null).Count);
    }

    private Task<(int Status, JsonNode? Body)> RespondAsync(
        SimulatedInteraction interaction, int type, JsonObject? data = null, string query = "")
    {
        var body = new JsonObject { ["type"] = type };
        if (data is not null)
        {
            body["data"] = data;
        }

        return rest.CallAsync(HttpMethod.Post, $"interactions/{interaction.Id}/{interaction.Token}/callback{query}", body);
    }

    private static JsonObject Content(string text) => new() { ["content"] = text };

    private static JsonNode Definitions() => JsonNode.Parse(
        """
        [
          { "name": "ask", "description": "Ask the articles", "contexts": [0, 1], "options": [
            { "type": 3, "name": "question", "description": "What do you want to know?", "required": true, "autocomplete": true },
            { "type": 5, "name": "private", "description": "Only you see the answer" } ] },
          { "name": "storybot", "description": "For moderators", "default_member_permissions": "32", "options": [
            { "type": 1, "name": "status", "description": "How it is" } ] },
          { "name": "Ask about this", "type": 3 }
        ]
        """)!;
}
