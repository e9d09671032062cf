using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.OpenApi;

/// <summary>Checks a JSON body against a schema of an OpenAPI 3.1 document, with the keywords that such documents use.</summary>
/// <remarks>
/// Stricter than JSON Schema in one thing: a property that the schema does not name is a violation, unless
/// additionalProperties speaks of it. A service ignores a misspelled field in silence; a test must not.
/// </remarks>
internal sealed class SchemaCheck(OpenApiDocument document)
{
    /// <summary>Everything in <paramref name="value"/> that <paramref name="schema"/> does not allow; empty when all is well.</summary>
    public IReadOnlyList<SchemaViolation> Check(JsonObject schema, JsonNode? value)
    {
        var violations = new List<SchemaViolation>();
        Check(schema, value, "", violations);
        return violations;
    }

    /// <summary>Adds what is wrong below <paramref name="path"/>; part of a whole, a schema does not know all properties.</summary>
    public void Check(JsonObject schema, JsonNode? value, string path, List<SchemaViolation> violations, bool isPart = false)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(document.Resolve(reference.GetValue<string>()), value, path, violations, isPart);
        }

        if (!TypeFits(schema["type"], value))
        {
            violations.Add(new SchemaViolation(path, $"is {Kind(value)}, not {schema["type"]!.ToJsonString()}"));
            return;
        }

        CheckChoices(schema, value, path, violations);
        CheckUnions(schema, value, path, violations);
        switch (value)
        {
            case JsonObject fields:
                ObjectKeywords.Check(this, schema, fields, path, violations, isPart);
                break;
            case JsonArray items:
                ArrayKeywords.Check(this, schema, items, path, violations);
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                StringKeywords.Check(schema, scalar.GetValue<string>(), path, violations);
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number:
                NumberKeywords.Check(schema, decimal.Parse(scalar.ToJsonString(), System.Globalization.NumberStyles.Float), path, violations);
                break;
        }
    }

    /// <summary>The properties that a schema names, itself or through allOf.</summary>
    public IEnumerable<string> NamesIn(JsonObject schema) =>
        (schema["properties"] as JsonObject ?? []).Select(property => property.Key)
        .Concat((schema["allOf"] as JsonArray ?? []).SelectMany(part => NamesIn(part!.AsObject())))
        .Concat(schema["$ref"] is { } reference ? NamesIn(document.Resolve(reference.GetValue<string>())) : []);

    private static void CheckChoices(JsonObject schema, JsonNode? value, string path, List<SchemaViolation> violations)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            violations.Add(new SchemaViolation(path, $"is none of {choices.ToJsonString()}"));
        }

        if (schema.TryGetPropertyValue("const", out var only) && !JsonNode.DeepEquals(only, value))
        {
            violations.Add(new SchemaViolation(path, $"is not {only?.ToJsonString() ?? "null"}"));
        }
    }

    private void CheckUnions(JsonObject schema, JsonNode? value, string path, List<SchemaViolation> violations)
    {
        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            Check(part!.AsObject(), value, path, violations, isPart: true);
        }

        CheckUnion(schema["anyOf"] as JsonArray, value, path, violations, int.MaxValue);
        CheckUnion(schema["oneOf"] as JsonArray, value, path, violations, 1);
    }

    private void CheckUnion(JsonArray? branches, JsonNode? value, string path, List<SchemaViolation> violations, int most)
    {
        if (branches is null)
        {
            return;
        }

        var outcomes = branches.Select(branch => Outcome(branch!.AsObject(), value, path)).ToArray();
        var fitting = outcomes.Count(outcome => outcome.Count == 0);
        if (fitting == 0)
        {
            violations.AddRange(Nearest(outcomes));
        }
        else if (fitting > most)
        {
            violations.Add(new SchemaViolation(path, $"fits {fitting} of the forms where it must fit one"));
        }
    }

    private List<SchemaViolation> Outcome(JsonObject branch, JsonNode? value, string path)
    {
        var found = new List<SchemaViolation>();
        Check(branch, value, path, found);
        return found;
    }

    /// <summary>The complaints of the form that was most likely meant: the one that reached deepest, then the shortest list.</summary>
    private static List<SchemaViolation> Nearest(IEnumerable<List<SchemaViolation>> outcomes) => outcomes
        .OrderByDescending(outcome => outcome.Min(violation => violation.Path.Length)).ThenBy(outcome => outcome.Count).First();

    private static bool TypeFits(JsonNode? type, JsonNode? value) => type switch
    {
        null => true,
        JsonArray several => several.Any(one => TypeFits(one, value)),
        _ => Fits(type.GetValue<string>(), value),
    };

    private static bool Fits(string type, JsonNode? value) => Kind(value) switch
    {
        "number" when type == "integer" => decimal.TryParse(value!.ToJsonString(), out var number) && decimal.IsInteger(number),
        var kind => kind == type,
    };

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };
}
