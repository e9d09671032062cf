using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>Slack names every block and every control that has no name of its own.</summary>
internal static class BlockIds
{
    /// <summary>A copy in which every block has a block_id and every control an action_id.</summary>
    public static JsonArray Fill(JsonArray blocks, IdMint ids)
    {
        var copy = blocks.DeepClone().AsArray();
        foreach (var block in copy.OfType<JsonObject>())
        {
            block["block_id"] ??= ids.Next("b");
            foreach (var element in Controls(block))
            {
                element["action_id"] ??= ids.Next("a");
            }
        }

        return copy;
    }

    private static IEnumerable<JsonObject> Controls(JsonObject block) => block["type"]!.GetValue<string>() switch
    {
        "actions" or "context_actions" => block["elements"]!.AsArray().OfType<JsonObject>(),
        "section" when block["accessory"] is JsonObject accessory && accessory["type"]!.GetValue<string>() != "image" => [accessory],
        "input" when block["element"] is JsonObject element => [element],
        _ => [],
    };
}
