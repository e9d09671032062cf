using System.Text.Json.Nodes;

namespace StoryBot.Simulators.OpenApi;

/// <summary>properties, required, additionalProperties, minProperties, maxProperties.</summary>
internal static class ObjectKeywords
{
    public static void Check(
        SchemaCheck check, JsonObject schema, JsonObject fields, string path, List<SchemaViolation> violations, bool isPart)
    {
        foreach (var name in schema["required"] as JsonArray ?? [])
        {
            if (!fields.ContainsKey(name!.GetValue<string>()))
            {
                violations.Add(new SchemaViolation(path, $"lacks {name}"));
            }
        }

        Bounds.Check(schema, "Properties", fields.Count, path, violations);
        CheckFields(check, schema, fields, path, violations);
        var namedElsewhere = isPart || schema.ContainsKey("$ref") || schema["additionalProperties"] is JsonObject;
        var names = namedElsewhere ? [] : check.NamesIn(schema).ToHashSet();
        if (names.Count > 0 || schema["additionalProperties"] is JsonValue)
        {
            CheckNames(schema, names, fields, path, violations);
        }
    }

    private static void CheckFields(
        SchemaCheck check, JsonObject schema, JsonObject fields, string path, List<SchemaViolation> violations)
    {
        foreach (var (name, value) in fields)
        {
            var below = Below(path, name);
            if (schema["properties"]?[name] is JsonObject property)
            {
                check.Check(property, value, below, violations);
            }
            else if (schema["additionalProperties"] is JsonObject others)
            {
                check.Check(others, value, below, violations);
            }
        }
    }

    private static void CheckNames(
        JsonObject schema, HashSet<string> names, JsonObject fields, string path, List<SchemaViolation> violations)
    {
        var unknown = schema["additionalProperties"]?.GetValue<bool>() == true
            ? []
            : fields.Select(field => field.Key).Where(name => !names.Contains(name));
        violations.AddRange(unknown.Select(name => new SchemaViolation(Below(path, name), "is not in the schema")));
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
