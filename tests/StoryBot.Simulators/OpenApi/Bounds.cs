using System.Text.Json.Nodes;

namespace StoryBot.Simulators.OpenApi;

/// <summary>The min- and max- keyword pairs that count something: Length, Items, Properties.</summary>
internal static class Bounds
{
    public static void Check(JsonObject schema, string counted, int count, string path, List<SchemaViolation> violations)
    {
        if (schema[$"min{counted}"]?.GetValue<int>() is { } least && count < least)
        {
            violations.Add(new SchemaViolation(path, $"has {count} where at least {least} are asked for"));
        }

        if (schema[$"max{counted}"]?.GetValue<int>() is { } most && count > most)
        {
            violations.Add(new SchemaViolation(path, $"has {count} where at most {most} are allowed"));
        }
    }
}
