using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>Something clickable in a message or view, by what it is called on screen.</summary>
/// <param name="Label">A button's text, or an option's.</param>
/// <param name="Action">What a click sends in actions[].</param>
internal sealed record SlackControl(string Label, string? ActionId, string? Value, string? Url, JsonObject Action)
{
    /// <summary>Every control within <paramref name="blocks"/>, in order.</summary>
    public static IReadOnlyList<SlackControl> In(IEnumerable<JsonObject> blocks) =>
        [.. blocks.SelectMany(block => Elements(block).SelectMany(element => Of(element, block["block_id"]!.GetValue<string>())))];

    private static IEnumerable<JsonObject> Elements(JsonObject block) => block["type"]!.GetValue<string>() switch
    {
        "section" when block["accessory"] is JsonObject accessory => [accessory],
        "actions" or "context_actions" => block["elements"]!.AsArray().OfType<JsonObject>(),
        _ => [],
    };

    private static IEnumerable<SlackControl> Of(JsonObject element, string blockId)
    {
        var type = element["type"]!.GetValue<string>();
        switch (type)
        {
            case "button" or "icon_button":
                yield return Make(element, element, blockId, type);
                break;
            case "feedback_buttons":
                yield return Make(element, element["positive_button"]!.AsObject(), blockId, type);
                yield return Make(element, element["negative_button"]!.AsObject(), blockId, type);
                break;
            case "static_select" or "overflow" or "radio_buttons":
                foreach (var option in element["options"]?.AsArray() ?? [])
                {
                    yield return Choose(element, option!.AsObject(), blockId, type);
                }

                break;
        }
    }

    private static SlackControl Make(JsonObject element, JsonObject button, string blockId, string type)
    {
        var action = Start(element, blockId, type);
        foreach (var name in new[] { "text", "value", "style", "url" })
        {
            if (button[name] is { } value)
            {
                action[name] = value.DeepClone();
            }
        }

        return new SlackControl(LabelOf(button), Text(element, "action_id"), Text(button, "value"), Text(button, "url"), action);
    }

    private static SlackControl Choose(JsonObject element, JsonObject option, string blockId, string type)
    {
        var action = Start(element, blockId, type);
        action["selected_option"] = option.DeepClone();
        return new SlackControl(LabelOf(option), Text(element, "action_id"), Text(option, "value"), null, action);
    }

    private static JsonObject Start(JsonObject element, string blockId, string type) => new()
    {
        ["type"] = type,
        ["action_id"] = element["action_id"]?.DeepClone(),
        ["block_id"] = blockId,
    };

    private static string LabelOf(JsonObject button) => button["text"]?["text"]?.GetValue<string>() ?? "";

    private static string? Text(JsonObject node, string name) => node[name]?.GetValue<string>();
}
