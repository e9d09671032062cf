using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods?family=assistant.threads</summary>
internal sealed class AssistantMethods(SlackWorkspace world)
{
    private const int MostPrompts = 4;
    private const int MostLoadingMessages = 10;

    public IEnumerable<WebMethod> All =>
    [
        new("assistant.threads.setStatus", RateTier.Special, "chat:write assistant:write", SetStatus) { ReadsJson = true },
        new("assistant.threads.setSuggestedPrompts", RateTier.Four, "assistant:write", SetPrompts) { ReadsJson = true },
        new("assistant.threads.setTitle", RateTier.Four, "assistant:write", SetTitle) { ReadsJson = true },
    ];

    private WebReply SetStatus(WebArguments arguments)
    {
        var (channel, ts) = (world.ChannelById(arguments.Text("channel_id")), arguments.Text("thread_ts"));
        if (arguments.Text("status") is not { } status || arguments.List("loading_messages")?.Count > MostLoadingMessages)
        {
            return WebReply.Error("invalid_arguments");
        }

        if (channel?.Find(ts) is null)
        {
            return WebReply.Error(channel is null ? "channel_not_found" : "invalid_thread_ts");
        }

        world.Read(() => channel.Statuses = channel.Statuses.Add(new ThreadStatus(ts!, status)));
        world.Raise();
        return WebReply.Done;
    }

    private WebReply SetPrompts(WebArguments arguments)
    {
        var (channel, ts) = (world.ChannelById(arguments.Text("channel_id")), arguments.Text("thread_ts"));
        var prompts = (arguments.List("prompts") ?? []).Select(prompt => (Title: Text(prompt, "title"), Message: Text(prompt, "message"))).ToArray();
        if (channel is null || (ts is not null && channel.Find(ts) is null))
        {
            return WebReply.Error(channel is null ? "channel_not_found" : "invalid_thread_ts");
        }

        if (prompts.Length is 0 or > MostPrompts || prompts.Any(prompt => prompt.Title is null || prompt.Message is null))
        {
            return WebReply.Error("invalid_arguments");
        }

        world.Read(() => channel.Prompts = [.. prompts.Select(prompt => new SuggestedPrompt(prompt.Title!, prompt.Message!))]);
        world.Raise();
        return WebReply.Done;
    }

    private WebReply SetTitle(WebArguments arguments) =>
        world.ChannelById(arguments.Text("channel_id"))?.Find(arguments.Text("thread_ts")) is null ? WebReply.Error("invalid_thread_ts")
        : string.IsNullOrEmpty(arguments.Text("title")) ? WebReply.Error("invalid_arguments") : WebReply.Done;

    private static string? Text(JsonNode? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
