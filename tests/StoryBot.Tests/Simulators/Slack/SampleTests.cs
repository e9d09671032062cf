using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Simulators.Slack;

/// <summary>What the simulator sends has the fields of Slack's own samples, where these are on this machine.</summary>
public sealed class SampleTests
{
    private static readonly JsonArray Blocks = new(
        new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = "the elders" } },
        new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject
            {
                ["type"] = "button",
                ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Show" },
                ["value"] = "1",
            }),
        });

    [Fact]
    public async Task Events_have_the_fields_of_the_samples()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));

        var asked = ana.Says(channel, $"{slack.App.Mention} who?");
        ana.Replies(asked, "and when?");
        ana.Edits(asked, "who signed?");
        ana.Reacts(asked, "eyes");
        ana.Deletes(asked);
        await PublishAsync(web, ana);
        ana.OpensHome();
        slack.Uninstall();

        Check(slack, "events/AppMentionPayload.json", payload => Is(payload, "app_mention"));
        Check(slack, "events/MessagePayload.json", payload => Is(payload, "message"));
        Check(slack, "events/MessageChangedPayload.json", payload => Is(payload, "message", "message_changed"), "/event/message/reply_users", "/event/previous_message/reply_users");
        Check(slack, "events/MessageDeletedPayload.json", payload => Is(payload, "message", "message_deleted"), "/event/previous_message/reply_users");
        Check(slack, "events/ReactionAddedPayload.json", payload => Is(payload, "reaction_added"));
        // The samples' views leave their blocks out.
        Check(slack, "events/AppHomeOpenedPayload.json", payload => Is(payload, "app_home_opened"), "/event/view/blocks");
        Check(slack, "events/AppUninstalledPayload.json", payload => Is(payload, "app_uninstalled"));
    }

    [Fact]
    public async Task Interactions_have_the_fields_of_the_samples()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Events = [] });
        using var web = new WebProbe(slack);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));
        await web.CallAsync("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x", ["blocks"] = Blocks.DeepClone() });

        ana.Clicks(channel.Messages[0], "Show");
        ana.Uses(channel.Messages[0], "ask_about");
        var asked = ana.Runs(channel, "/ask", "who?");
        await web.CallAsync("views.open", new JsonObject
        {
            ["trigger_id"] = asked.Delivery.Payload["trigger_id"]!.GetValue<string>(),
            ["view"] = new JsonObject { ["type"] = "modal", ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "x" }, ["blocks"] = Blocks.DeepClone() },
        });
        _ = ana.SubmitsAsync([]);

        Check(slack, "payloads/interactive-components/BlockActionPayload.json", payload => Typed(payload, "block_actions"));
        Check(slack, "payloads/interactive-components/MessageShortcutPayload.json", payload => Typed(payload, "message_action"));
        // A form has only text.
        Check(slack, "payloads/slash-commands/SlashCommandPayload.json", payload => payload["command"] is not null, "/is_enterprise_install");
        Check(slack, "payloads/views/ViewSubmissionPayload.json", payload => Typed(payload, "view_submission"), "/view/blocks");
    }

    [Fact]
    public async Task Answers_have_the_fields_of_the_samples()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        using var app = new WebProbe(slack, slack.App.AppToken);
        var (channel, ana, group) = (slack.Channel("general"), slack.Member("ana"), slack.Group("editors"));
        var asked = ana.Says(channel, "who?");
        var direct = ana.Whispers("who?");
        var post = new JsonObject { ["channel"] = channel.Id, ["text"] = "x", ["thread_ts"] = asked.Ts, ["blocks"] = Blocks.DeepClone(), ["user"] = ana.Id };
        var posted = await web.CallAsync("chat.postMessage", post);
        var own = new JsonObject { ["channel"] = channel.Id, ["ts"] = posted["ts"]!.GetValue<string>(), ["text"] = "y" };

        Fits("apps.connections.open", await app.CallAsync("apps.connections.open", []));
        Fits("auth.test", await web.CallAsync("auth.test", []));
        Fits("chat.postMessage", posted);
        Fits("chat.postEphemeral", await web.CallAsync("chat.postEphemeral", post));
        Fits("chat.getPermalink", await web.GetAsync("chat.getPermalink", ("channel", channel.Id), ("message_ts", asked.Ts)));
        Fits("conversations.info", await web.GetAsync("conversations.info", ("channel", channel.Id)));
        Fits("conversations.replies", await web.GetAsync("conversations.replies", ("channel", channel.Id), ("ts", asked.Ts), ("limit", "1")), "/messages/client_msg_id");
        Fits("users.info", await web.GetAsync("users.info", ("user", ana.Id)));
        Fits("usergroups.users.list", await web.GetAsync("usergroups.users.list", ("usergroup", group.Id)));
        Fits("assistant.threads.setStatus", await web.CallAsync(
            "assistant.threads.setStatus", new JsonObject { ["channel_id"] = direct.Channel.Id, ["thread_ts"] = direct.Ts, ["status"] = "reads" }));
        Fits("views.publish", await PublishAsync(web, ana));
        Fits("chat.update", await web.CallAsync("chat.update", own.DeepClone().AsObject()));
        Fits("chat.delete", await web.CallAsync("chat.delete", own));
        Fits("chat.postMessage", await web.CallAsync("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["blocks"] = new JsonArray(new JsonObject()) }));
        Assert.Equal("reads", Assert.Single(direct.Channel.Statuses).Text);
    }

    private static Task<JsonObject> PublishAsync(WebProbe web, SlackMember member) => web.CallAsync("views.publish", new JsonObject
    {
        ["user_id"] = member.Id,
        ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = Blocks.DeepClone() },
    });

    private static void Check(SlackSimulator slack, string file, Func<JsonObject, bool> wanted, params string[] known)
    {
        var payloads = slack.Deliveries.Select(delivery => delivery.Payload).Where(wanted).ToArray();
        Assert.NotEmpty(payloads);
        // Made outside of the assertion, which would take its skipping for a failure.
        var shape = new SampleShape(file, known);
        Assert.All(payloads, payload => Assert.Empty(shape.Differences(payload)));
    }

    private static void Fits(string method, JsonObject answer, params string[] known) =>
        Assert.Empty(new SampleShape($"api/{method}.json", known).Differences(answer));

    private static bool Is(JsonObject payload, string type, string? subtype = null) =>
        payload["event"]?["type"]?.GetValue<string>() == type && payload["event"]?["subtype"]?.GetValue<string>() == subtype;

    private static bool Typed(JsonObject payload, string type) => payload["type"]?.GetValue<string>() == type;
}
