using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StoryBot.Simulators.Slack.World;

/// <summary>
/// Text as a person types it, and as Slack hands it on: mentions such as &lt;@U1&gt; stay, any other &amp; &lt; &gt; is escaped.
/// https://docs.slack.dev/messaging/formatting-message-text#escaping
/// </summary>
internal static partial class WireText
{
    public static string FromPerson(string typed)
    {
        var parts = Entity().Split(typed);
        return string.Concat(parts.Select(part => Entity().IsMatch(part) ? part : Escape(part)));
    }

    /// <summary>The rich_text block that Slack adds to what a person typed.</summary>
    public static JsonObject ToRichText(string text, string blockId)
    {
        var elements = new JsonArray();
        foreach (var part in Entity().Split(text).Where(part => part.Length > 0))
        {
            elements.Add((JsonNode)(part.StartsWith("<@", StringComparison.Ordinal) && Entity().IsMatch(part)
                ? new JsonObject { ["type"] = "user", ["user_id"] = part[2..^1] }
                : new JsonObject { ["type"] = "text", ["text"] = Unescape(part) }));
        }

        return new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = blockId,
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = elements }),
        };
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Unescape(string text) => text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");

    [GeneratedRegex(@"(<(?:[@#][A-Z][A-Z0-9]+(?:\|[^<>]*)?|!(?:here|channel|everyone|subteam\^[A-Z0-9]+)|https?://[^<>\s]+)>)")]
    private static partial Regex Entity();
}
