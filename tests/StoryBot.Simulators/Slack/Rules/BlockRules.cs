using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>Looks at a whole list of blocks.</summary>
internal static class BlockRules
{
    /// <summary>Notes everything that Slack would refuse; the count is for the caller, since messages and views differ.</summary>
    public static void Check(JsonArray blocks, string pointer, BlockErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var markdown = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            Shape.Choice(BlockShapes.All)(blocks[i], $"{pointer}/{i}", errors);
            if (blocks[i] is JsonObject block)
            {
                CheckSection(block, $"{pointer}/{i}", errors);
                CheckNames(block, $"{pointer}/{i}", seen, errors);
                markdown += Is(block, "markdown") ? Text(block, "text")?.Length ?? 0 : 0;
            }
        }

        if (markdown > BlockShapes.LongestMarkdown)
        {
            errors.Add(pointer, $"markdown blocks must be less than {BlockShapes.LongestMarkdown + 1} characters in all");
        }
    }

    private static void CheckSection(JsonObject block, string pointer, BlockErrors errors)
    {
        if (Is(block, "section") && block["text"] is null && block["fields"] is null)
        {
            errors.Add(pointer, "missing required field: text or fields");
        }
    }

    /// <summary>A block_id is unique in its message, an action_id in its block.</summary>
    private static void CheckNames(JsonObject block, string pointer, HashSet<string> seen, BlockErrors errors)
    {
        if (Text(block, "block_id") is { } id && !seen.Add(id))
        {
            errors.Add($"{pointer}/block_id", "block_id already exists");
        }

        var actions = (block["elements"] as JsonArray ?? []).OfType<JsonObject>().Select(element => Text(element, "action_id")).OfType<string>();
        foreach (var action in actions.GroupBy(action => action).Where(same => same.Count() > 1))
        {
            errors.Add($"{pointer}/elements", $"action_id `{action.Key}` already exists");
        }
    }

    private static bool Is(JsonObject block, string type) => Text(block, "type") == type;

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
