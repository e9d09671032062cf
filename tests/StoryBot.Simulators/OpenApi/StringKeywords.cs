using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StoryBot.Simulators.OpenApi;

/// <summary>minLength, maxLength (in code points), pattern, and the formats date-time and uri.</summary>
internal static class StringKeywords
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    public static void Check(JsonObject schema, string text, string path, List<SchemaViolation> violations)
    {
        Bounds.Check(schema, "Length", text.EnumerateRunes().Count(), path, violations);
        if (schema["pattern"]?.GetValue<string>() is { } pattern
            && !Patterns.GetOrAdd(pattern, static source => new Regex(source, RegexOptions.ECMAScript)).IsMatch(text))
        {
            violations.Add(new SchemaViolation(path, $"does not match {pattern}"));
        }

        var wellFormed = schema["format"]?.GetValue<string>() switch
        {
            "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            _ => true,
        };
        if (!wellFormed)
        {
            violations.Add(new SchemaViolation(path, $"is no {schema["format"]}"));
        }
    }
}
