using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Tests.Simulators.Slack;

public sealed class ConversationSimulatorTests
{
    private const string AllKinds = "public_channel,private_channel,mpim,im";

    [Fact]
    public async Task What_the_bot_is_in_is_listed_by_kind_and_page_by_page()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var (general, closed, direct) = (slack.Channel("general"), slack.Channel("closed", SlackChannelKind.Private), slack.Member("ana").DirectChannel);
        slack.Channel("elsewhere").Members = [];

        Assert.Equal([general.Id], Ids(await web.GetAsync("users.conversations")));
        Assert.Equal([direct.Id], Ids(await web.GetAsync("users.conversations", ("types", "im,mpim"))));
        var first = await web.GetAsync("users.conversations", ("types", AllKinds), ("limit", "2"));
        var cursor = first["response_metadata"]!["next_cursor"]!.GetValue<string>();
        var second = await web.GetAsync("users.conversations", ("types", AllKinds), ("limit", "2"), ("cursor", cursor));

        Assert.Equal([general.Id, closed.Id, direct.Id], Ids(first).Concat(Ids(second)));
        Assert.Equal("", second["response_metadata"]!["next_cursor"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_kind_without_its_scope_is_refused_with_the_scope_and_one_that_is_none_too()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Scopes = ["channels:read"] });
        using var web = new WebProbe(slack);

        var refused = await web.GetAsync("users.conversations", ("types", "public_channel,im"));

        Assert.Equal("missing_scope", refused["error"]!.GetValue<string>());
        Assert.Equal("im:read", refused["needed"]!.GetValue<string>());
        Assert.Equal("invalid_types", (await web.GetAsync("users.conversations", ("types", "channel")))["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task History_comes_newest_first_within_its_bounds_and_says_whether_there_is_more()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var said = Enumerable.Range(0, 5).Select(number => ana.Says(channel, $"{number}").Ts).ToArray();
        (string, string)[] bounds = [("channel", channel.Id), ("oldest", said[1]), ("latest", said[4]), ("limit", "2")];

        var first = await web.GetAsync("conversations.history", [.. bounds, ("inclusive", "true")]);
        var second = await web.GetAsync("conversations.history", [.. bounds, ("inclusive", "true"), ("cursor", first["response_metadata"]!["next_cursor"]!.GetValue<string>())]);

        Assert.Equal([said[4], said[3], said[2], said[1]], Timestamps(first).Concat(Timestamps(second)));
        Assert.True(first["has_more"]!.GetValue<bool>());
        Assert.False(second["has_more"]!.GetValue<bool>());
        Assert.Equal([said[3], said[2]], Timestamps(await web.GetAsync("conversations.history", bounds)));
    }

    [Fact]
    public async Task Lists_and_histories_have_the_fields_of_the_samples()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        ana.Replies(ana.Says(channel, "who?"), "and when?");
        ana.Whispers("hello");

        var listed = await web.GetAsync("users.conversations", ("types", AllKinds));
        var history = await web.GetAsync("conversations.history", ("channel", channel.Id));

        Assert.Equal(2, listed["channels"]!.AsArray().Count);
        // The sample is a channel; a direct conversation names its partner: https://docs.slack.dev/reference/objects/conversation-object
        var shape = new SampleShape("api/conversations.info.json", "/channel/user", "/channel/is_user_deleted");
        Assert.All(listed["channels"]!.AsArray(), one => Assert.Empty(shape.Differences(new JsonObject { ["channel"] = one!.DeepClone() })));
        Assert.Empty(new SampleShape("api/conversations.replies.json", "/messages/client_msg_id").Differences(history));
    }

    private static IEnumerable<string> Ids(JsonObject list) => list["channels"]!.AsArray().Select(channel => channel!["id"]!.GetValue<string>());

    private static IEnumerable<string> Timestamps(JsonObject list) => list["messages"]!.AsArray().Select(message => message!["ts"]!.GetValue<string>());
}
