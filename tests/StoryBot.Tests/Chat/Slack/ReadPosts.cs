using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.World;
using StoryBot.Tests.Chat.Conformance;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>Reads posts as Slack shows them: their blocks, not the fallback text.</summary>
internal static class ReadPosts
{
    private static readonly string[] Calling = ["user", "usergroup", "broadcast", "channel"];

    public static SeenReply Seen(params SlackMessage[] posts) => new(
        [.. posts.Select(post => post.Text)],
        string.Join('\n', posts.SelectMany(post => post.Blocks).Select(Plain)),
        [.. posts[^1].Controls.Select(control => control.Label)],
        posts.All(post => post.IsEphemeral),
        posts.Any(post => Calls(post.Text) || post.Blocks.Any(Pings)),
        posts[^1]);

    /// <summary>All words of a block in order; a context's and a rich text's are plain.</summary>
    private static string Plain(JsonNode? node) => node switch
    {
        JsonObject { } one when one["text"] is JsonValue words => words.GetValue<string>(),
        JsonObject { } one when one["text"] is JsonObject words => Plain(words),
        JsonObject { } one when one["elements"] is JsonArray inner => string.Concat(inner.Select(Plain)),
        _ => "",
    };

    private static bool Pings(JsonNode? node) => node switch
    {
        JsonObject one => (one["type"] is JsonValue type && Calling.Contains(type.GetValue<string>()))
            || (one["type"]?.ToString() == "mrkdwn" && Calls(one["text"]!.ToString()))
            || one.Any(field => Pings(field.Value)),
        JsonArray all => all.Any(Pings),
        _ => false,
    };

    private static bool Calls(string mrkdwn) => mrkdwn.Contains("<!", StringComparison.Ordinal) || mrkdwn.Contains("<@", StringComparison.Ordinal) || mrkdwn.Contains("<#", StringComparison.Ordinal);
}
