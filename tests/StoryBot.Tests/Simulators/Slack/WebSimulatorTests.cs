using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Web;

namespace StoryBot.Tests.Simulators.Slack;

public sealed class WebSimulatorTests
{
    [Fact]
    public async Task A_reply_stands_in_the_thread_of_what_was_asked()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var channel = slack.Channel("general");
        var asked = slack.Member("ana").Says(channel, "who?");

        var ts = await web.PostAsync(channel.Id, "the elders", asked.Ts);
        var list = await web.GetAsync("conversations.replies", ("channel", channel.Id), ("ts", asked.Ts));
        var history = await web.GetAsync("conversations.history", ("channel", channel.Id));

        Assert.Equal(ts, (await channel.ReplyToAsync(asked)).Ts);
        Assert.Equal(["who?", "the elders"], list["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>()));
        Assert.Equal("who?", Assert.Single(history["messages"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Equal(1, list["messages"]![0]!["reply_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_reply_to_a_reply_and_to_nothing_is_refused()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var channel = slack.Channel("general");
        var asked = slack.Member("ana").Says(channel, "who?");
        var reply = slack.Member("ben").Replies(asked, "me too");

        Assert.Equal("cannot_reply_to_message", await ErrorAsync(reply.Ts));
        Assert.Equal("thread_not_found", await ErrorAsync("1.000000"));

        async Task<string?> ErrorAsync(string thread) => (await web.CallAsync(
            "chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x", ["thread_ts"] = thread }))["error"]?.GetValue<string>();
    }

    [Fact]
    public async Task Each_token_is_good_for_its_own_methods()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var bot = new WebProbe(slack);
        using var app = new WebProbe(slack, slack.App.AppToken);
        using var stranger = new WebProbe(slack, "xoxb-other");
        using var nobody = new WebProbe(slack);
        nobody.Headers.Authorization = null;

        Assert.Equal("not_allowed_token_type", Error(await bot.CallAsync("apps.connections.open", [])));
        Assert.Equal("not_allowed_token_type", Error(await app.CallAsync("auth.test", [])));
        Assert.Equal("invalid_auth", Error(await stranger.CallAsync("auth.test", [])));
        Assert.Equal("not_authed", Error(await nobody.CallAsync("auth.test", [])));
        Assert.Equal("unknown_method", Error(await bot.CallAsync("chat.shout", [])));
        Assert.Equal(slack.App.UserId, (await bot.CallAsync("auth.test", []))["user_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Scopes = ["commands"] });
        using var web = new WebProbe(slack);

        var answer = await web.CallAsync("chat.postMessage", new JsonObject { ["channel"] = slack.Channel("general").Id, ["text"] = "x" });

        Assert.Equal("missing_scope", Error(answer));
        Assert.Equal("chat:write", answer["needed"]!.GetValue<string>());
        Assert.Equal("commands", answer["provided"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_limit_is_kept_by_channel_and_says_how_long_to_wait()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time });
        using var web = new WebProbe(slack);
        var (general, random) = (slack.Channel("general"), slack.Channel("random"));
        for (var i = 0; i < RateTier.Posting; i++)
        {
            await web.PostAsync(general.Id, "x");
        }

        using var refused = await web.SendAsync("chat.postMessage", new JsonObject { ["channel"] = general.Id, ["text"] = "x" });
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        await web.PostAsync(random.Id, "x");
        time.Advance(TimeSpan.FromMinutes(1));
        await web.PostAsync(general.Id, "x");
    }

    [Fact]
    public async Task Metadata_comes_back_only_where_it_is_asked_for()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var channel = slack.Channel("general");
        var metadata = new JsonObject { ["event_type"] = "answer", ["event_payload"] = new JsonObject { ["key"] = "k" } };
        await web.CallAsync("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x", ["metadata"] = metadata });

        var plain = await web.GetAsync("conversations.history", ("channel", channel.Id));
        var full = await web.GetAsync("conversations.history", ("channel", channel.Id), ("include_all_metadata", "true"));

        Assert.Null(plain["messages"]![0]!["metadata"]);
        Assert.Equal("k", full["messages"]![0]!["metadata"]!["event_payload"]!["key"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one_and_kept_nowhere()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));
        var body = new JsonObject { ["channel"] = channel.Id, ["user"] = ana.Id, ["text"] = "only you" };

        Assert.Equal("user_not_in_channel", Error(await web.CallAsync("chat.postEphemeral", body)));
        ana.Says(channel, "hello");
        var ts = (await web.CallAsync("chat.postEphemeral", body))["message_ts"]!.GetValue<string>();

        Assert.Equal("only you", (await channel.EphemeralAsync(ana.User)).Text);
        Assert.Single(channel.Messages);
        Assert.Equal("message_not_found", Error(await web.CallAsync(
            "chat.update", new JsonObject { ["channel"] = channel.Id, ["ts"] = ts, ["text"] = "changed" })));
    }

    [Fact]
    public async Task In_a_thread_without_replies_an_ephemeral_message_is_taken_and_seen_by_nobody()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));
        var said = ana.Says(channel, "hello");
        var body = new JsonObject { ["channel"] = channel.Id, ["user"] = ana.Id, ["text"] = "only you", ["thread_ts"] = said.Ts };

        Assert.NotNull((await web.CallAsync("chat.postEphemeral", body))["message_ts"]);
        Assert.Empty(channel.Ephemerals);

        ana.Replies(said, "anybody?");
        await web.CallAsync("chat.postEphemeral", body);
        Assert.Single(channel.Ephemerals);
    }

    [Fact]
    public async Task A_dropped_reply_leaves_the_message_standing()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var channel = slack.Channel("general");
        slack.WebFaults.Next(new WebFault.DroppedReply(), "chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(() => web.PostAsync(channel.Id, "x"));

        Assert.Single(channel.Messages);
    }

    private static string? Error(JsonObject answer) => answer["error"]?.GetValue<string>();
}
