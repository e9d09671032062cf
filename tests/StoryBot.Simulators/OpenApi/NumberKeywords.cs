using System.Text.Json.Nodes;

namespace StoryBot.Simulators.OpenApi;

/// <summary>minimum, maximum, and the ranges of int32 and int64.</summary>
internal static class NumberKeywords
{
    public static void Check(JsonObject schema, decimal number, string path, List<SchemaViolation> violations)
    {
        var (least, most) = schema["format"]?.GetValue<string>() switch
        {
            "int32" => ((decimal)int.MinValue, (decimal)int.MaxValue),
            "int64" => (long.MinValue, long.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        least = Math.Max(least, schema["minimum"]?.GetValue<decimal>() ?? decimal.MinValue);
        most = Math.Min(most, schema["maximum"]?.GetValue<decimal>() ?? decimal.MaxValue);
        if (number < least || number > most)
        {
            violations.Add(new SchemaViolation(path, $"is {number}, not between {least} and {most}"));
        }
    }
}
