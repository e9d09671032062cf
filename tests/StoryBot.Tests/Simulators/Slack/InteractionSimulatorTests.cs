using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Simulators.Slack;

public sealed class InteractionSimulatorTests
{
    private static readonly JsonObject Button = new()
    {
        ["type"] = "actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Show paragraph" },
            ["action_id"] = "show",
            ["value"] = "1",
        }),
    };

    [Fact]
    public async Task A_command_is_answered_in_its_acknowledgement_to_the_one_who_asked()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var socket = await SocketProbe.OpenAsync(slack);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));

        var asking = ana.RunsAsync(channel, "/ask", "who?");
        var envelope = await socket.EnvelopeAsync("slash_commands");
        await socket.AcknowledgeAsync(envelope, new JsonObject { ["text"] = "the elders" });
        var asked = await asking;

        Assert.Equal("who?", envelope["payload"]!["text"]!.GetValue<string>());
        Assert.Equal("the elders", Assert.Single(asked.Answers).Text);
        Assert.Equal(ana.User, asked.Answers[0].VisibleTo);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task A_response_url_takes_five_posts_within_thirty_minutes()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time });
        using var web = new WebProbe(slack);
        var channel = slack.Channel("general");
        var first = slack.Member("ana").Runs(channel, "/ask", "who?").ResponseUrl!.ToString();
        var second = slack.Member("ana").Runs(channel, "/ask", "when?").ResponseUrl!.ToString();
        var body = new JsonObject { ["text"] = "x", ["response_type"] = "in_channel" };
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await web.CallAsync(first, body))["ok"]!.GetValue<bool>());
        }

        using var sixth = await web.SendAsync(first, body);
        time.Advance(TimeSpan.FromMinutes(30));
        using var late = await web.SendAsync(second, body);

        Assert.Equal(404, (int)sixth.StatusCode);
        Assert.Equal(404, (int)late.StatusCode);
        Assert.Equal(5, channel.Messages.Count);
    }

    [Fact]
    public async Task A_click_names_the_message_and_the_response_url_replaces_it()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Events = [] });
        using var socket = await SocketProbe.OpenAsync(slack);
        using var web = new WebProbe(slack);
        var channel = slack.Channel("general");
        await web.CallAsync("chat.postMessage", new JsonObject
        {
            ["channel"] = channel.Id,
            ["text"] = "the elders",
            ["blocks"] = new JsonArray(Button.DeepClone()),
        });

        var clicking = slack.Member("ana").ClicksAsync(channel.Messages[0], "Show paragraph");
        var envelope = await socket.EnvelopeAsync("interactive");
        await socket.AcknowledgeAsync(envelope);
        var clicked = await clicking;
        await web.CallAsync(clicked.ResponseUrl!.ToString(), new JsonObject { ["text"] = "the paragraph", ["replace_original"] = true });

        var payload = envelope["payload"]!;
        Assert.Equal("block_actions", payload["type"]!.GetValue<string>());
        Assert.Equal(channel.Messages[0].Ts, payload["container"]!["message_ts"]!.GetValue<string>());
        Assert.Equal("show", payload["actions"]![0]!["action_id"]!.GetValue<string>());
        Assert.Equal("1", payload["actions"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("the paragraph", Assert.Single(channel.Messages).Text);
        Assert.True(channel.Messages[0].IsEdited);
    }

    [Fact]
    public async Task A_trigger_opens_one_modal_and_only_at_once()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time });
        using var web = new WebProbe(slack);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));
        var quick = Trigger(ana.Runs(channel, "/ask", ""));
        var slow = Trigger(ana.Runs(channel, "/ask", ""));

        Assert.Null(await OpenAsync(quick));
        Assert.Equal("exchanged_trigger_id", await OpenAsync(quick));
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("expired_trigger_id", await OpenAsync(slow));
        Assert.NotNull(ana.Modal);

        async Task<string?> OpenAsync(string trigger) => (await web.CallAsync("views.open", new JsonObject
        {
            ["trigger_id"] = trigger,
            ["view"] = new JsonObject
            {
                ["type"] = "modal",
                ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Ask" },
                ["blocks"] = new JsonArray(Button.DeepClone()),
            },
        }))["error"]?.GetValue<string>();

        static string Trigger(StoryBot.Simulators.Slack.Interactions.SlackInteraction asked) =>
            asked.Delivery.Payload["trigger_id"]!.GetValue<string>();
    }

    [Fact]
    public async Task A_command_that_is_not_acknowledged_fails_and_does_not_come_again()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time });
        using var socket = await SocketProbe.OpenAsync(slack);
        var asked = slack.Member("ana").Runs(slack.Channel("general"), "/ask", "who?");
        await socket.EnvelopeAsync("slash_commands");

        time.Advance(TimeSpan.FromSeconds(3));
        await slack.SettledAsync();

        Assert.True(asked.HasFailed);
        Assert.Single(asked.Delivery.Attempts);
    }

    [Fact]
    public async Task A_home_is_published_and_a_stale_hash_refused()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var ana = slack.Member("ana");
        var body = new JsonObject
        {
            ["user_id"] = ana.Id,
            ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(Button.DeepClone()) },
        };

        Assert.True((await web.CallAsync("views.publish", body))["ok"]!.GetValue<bool>());
        body["hash"] = "stale";
        Assert.Equal("hash_conflict", (await web.CallAsync("views.publish", body))["error"]!.GetValue<string>());

        Assert.Equal("Show paragraph", Assert.Single(ana.Home!.Controls).Label);
    }
}
