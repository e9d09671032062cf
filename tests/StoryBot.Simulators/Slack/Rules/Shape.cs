using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>What an object with a type must and may hold; anything else in it is an error, as it is in Slack.</summary>
internal static class Shape
{
    /// <param name="types">The types that are allowed here.</param>
    /// <param name="fields">Name and rule; a name that ends in ? is optional.</param>
    public static FieldRule Of(string[] types, params (string Name, FieldRule Rule)[] fields) => (value, pointer, errors) =>
    {
        if (value is not JsonObject json)
        {
            errors.Add(pointer, "must provide an object");
        }
        else if (!types.Contains(TypeOf(json)))
        {
            errors.Add($"{pointer}/type", $"unsupported type: {TypeOf(json)}");
        }
        else
        {
            Check(json, ["type"], fields, pointer, errors);
        }
    };

    /// <summary>An object without a type.</summary>
    public static FieldRule Untyped(params (string Name, FieldRule Rule)[] fields) => (value, pointer, errors) =>
    {
        if (value is JsonObject json)
        {
            Check(json, [], fields, pointer, errors);
        }
        else
        {
            errors.Add(pointer, "must provide an object");
        }
    };

    /// <summary>One of several shapes, chosen by type.</summary>
    public static FieldRule Choice(IReadOnlyDictionary<string, FieldRule> shapes) => (value, pointer, errors) =>
    {
        if (shapes.TryGetValue(TypeOf(value as JsonObject), out var shape))
        {
            shape(value, pointer, errors);
        }
        else
        {
            errors.Add($"{pointer}/type", $"unsupported type: {TypeOf(value as JsonObject)}");
        }
    };

    private static void Check(JsonObject json, string[] known, (string Name, FieldRule Rule)[] fields, string pointer, BlockErrors errors)
    {
        foreach (var (written, rule) in fields)
        {
            var name = written.TrimEnd('?');
            if (json.ContainsKey(name))
            {
                rule(json[name], $"{pointer}/{name}", errors);
            }
            else if (written == name)
            {
                errors.Add(pointer, $"missing required field: {name}");
            }
        }

        foreach (var (name, _) in json)
        {
            if (!known.Contains(name) && !fields.Any(field => field.Name.TrimEnd('?') == name))
            {
                errors.Add(pointer, $"invalid additional property: {name}");
            }
        }
    }

    private static string TypeOf(JsonObject? json) =>
        json?["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : "";
}
