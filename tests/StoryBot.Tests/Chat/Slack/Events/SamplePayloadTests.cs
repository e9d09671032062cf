using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Tests.Chat.Slack.Events;

public sealed class SamplePayloadTests
{
    [Fact]
    public void Every_sample_of_an_event_can_be_read() => Assert.All(Samples("events"), sample =>
    {
        var callback = Deserialize(sample, EventJson.Default.EventCallback);
        Assert.IsAssignableFrom<Incoming>(DeliveryReader.Read(new SlackDelivery.Event(callback with { Type = "event_callback" }), "U1", default));
        Assert.True(callback.Event?.Type is { Length: > 0 } || sample.EndsWith("AppRateLimitedPayload.json", StringComparison.Ordinal));
    });

    [Fact]
    public void Every_sample_of_an_interaction_can_be_read() => Assert.All([.. Samples("payloads/interactive-components"), .. Samples("payloads/views")], sample =>
    {
        var interaction = Deserialize(sample, EventJson.Default.Interaction);
        Assert.NotEmpty(interaction.Type!);
        Assert.IsAssignableFrom<Incoming>(DeliveryReader.Read(new SlackDelivery.Interactive(interaction), "U1", default));
    });

    [Fact]
    public void Every_sample_of_a_command_can_be_read() => Assert.All(Samples("payloads/slash-commands"), sample =>
        Assert.NotNull(Deserialize(sample, EventJson.Default.SlashCommand).TriggerId));

    [Fact]
    public void Every_sample_of_an_answer_that_is_used_can_be_read() => Assert.All(Samples("api"), sample =>
    {
        Deserialize(sample, WebJson.Default.ApiAnswer);
        switch (Path.GetFileNameWithoutExtension(sample))
        {
            case "apps.connections.open":
                Assert.NotNull(Deserialize(sample, WebJson.Default.ConnectionOpened).Url);
                break;
            case "auth.test":
                Assert.Equal("U00000000", Deserialize(sample, WebJson.Default.AuthTest).UserId);
                break;
            case "chat.postMessage":
                Assert.Equal("0000000000.000000", Deserialize(sample, WebJson.Default.PostedMessage).Ts);
                break;
            case "conversations.replies":
                Assert.NotEmpty(Deserialize(sample, WebJson.Default.MessageList).Messages!);
                break;
            case "users.info":
                Assert.NotNull(Deserialize(sample, WebJson.Default.UserAnswer).User);
                break;
            case "usergroups.users.list":
                Assert.NotNull(Deserialize(sample, WebJson.Default.GroupMembers).Users);
                break;
        }
    });

    private static T Deserialize<T>(string file, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(file), type)!;

    private static string[] Samples(string folder) =>
        Directory.GetFiles(SharedData.Require($"specs/slack-samples/{folder}"), "*.json");
}
