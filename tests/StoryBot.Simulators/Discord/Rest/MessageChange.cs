using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>What of an edit's body goes into the message.</summary>
internal static class MessageChange
{
    public static JsonObject From(JsonObject body)
    {
        var fields = new JsonObject();
        foreach (var (name, empty) in new (string, Func<JsonNode>)[]
        {
            ("content", () => ""), ("embeds", () => new JsonArray()), ("components", () => new JsonArray()),
        })
        {
            if (body.TryGetPropertyValue(name, out var value))
            {
                fields[name] = value?.DeepClone() ?? empty();
            }
        }

        return fields;
    }
}
