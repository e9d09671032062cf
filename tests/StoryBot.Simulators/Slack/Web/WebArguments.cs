using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>The arguments of a call, whether they came as JSON, as a form or in the query.</summary>
internal sealed class WebArguments(JsonObject fields)
{
    /// <summary>As they came; form fields are strings.</summary>
    public JsonObject Fields { get; } = fields;

    public bool Has(string name) => Fields[name] is not null;

    public string? Text(string name) => Fields[name] is JsonValue value
        ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;

    public bool Flag(string name) => Text(name) is "true" or "1";

    public int Number(string name, int otherwise) => int.TryParse(Text(name), out var number) ? number : otherwise;

    public JsonArray? List(string name) => Structure(name) as JsonArray;

    public JsonObject? Object(string name) => Structure(name) as JsonObject;

    /// <summary>The first of these that is there and is no list.</summary>
    public string? Malformed(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Has(name) && List(name) is null)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>In a form, lists and objects are JSON text.</summary>
    private JsonNode? Structure(string name)
    {
        if (Fields[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return Fields[name];
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
