using System.Text.Json.Nodes;

namespace StoryBot.Simulators.OpenApi;

/// <summary>items, minItems, maxItems, uniqueItems.</summary>
internal static class ArrayKeywords
{
    public static void Check(SchemaCheck check, JsonObject schema, JsonArray items, string path, List<SchemaViolation> violations)
    {
        Bounds.Check(schema, "Items", items.Count, path, violations);
        if (schema["uniqueItems"]?.GetValue<bool>() == true
            && items.DistinctBy(item => item?.ToJsonString()).Count() < items.Count)
        {
            violations.Add(new SchemaViolation(path, "names something twice"));
        }

        if (schema["items"] is not JsonObject itemSchema)
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            check.Check(itemSchema, items[i], path.Length == 0 ? $"{i}" : $"{path}.{i}", violations);
        }
    }
}
