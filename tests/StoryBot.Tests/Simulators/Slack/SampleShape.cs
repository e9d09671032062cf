using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoryBot.Tests.Simulators.Slack;

/// <summary>Holds a payload against a sample that names every field there is, and its kind.</summary>
internal sealed class SampleShape(string file, params string[] known)
{
    private readonly JsonNode sample = JsonNode.Parse(File.ReadAllText(SharedData.Require($"specs/slack-samples/{file}")))!;

    /// <summary>Every field that the sample lacks or has as another kind, those in <c>known</c> aside; nulls fit everywhere.</summary>
    public IReadOnlyList<string> Differences(JsonNode payload)
    {
        var found = new List<string>();
        Compare(payload, sample, "", found);
        return found;
    }

    private void Compare(JsonNode? value, JsonNode? pattern, string path, List<string> found)
    {
        if (value is null || pattern is null || known.Contains(path))
        {
            return;
        }

        if (Kind(value) != Kind(pattern))
        {
            found.Add($"{path} is {Kind(value)} and not {Kind(pattern)}");
        }
        else if (value is JsonObject json && pattern.AsObject().Count > 0)
        {
            foreach (var (name, inner) in json)
            {
                CompareField(name, inner, pattern.AsObject(), $"{path}/{name}", found);
            }
        }
        else if (value is JsonArray list)
        {
            foreach (var item in list)
            {
                Compare(item, Match(item, pattern.AsArray()), path, found);
            }
        }
    }

    private void CompareField(string name, JsonNode? inner, JsonObject pattern, string path, List<string> found)
    {
        if (pattern.ContainsKey(name))
        {
            Compare(inner, pattern[name], path, found);
        }
        else if (!known.Contains(path))
        {
            found.Add($"{path} is not in {file}");
        }
    }

    /// <summary>The sample has one item of each type, for the types that it knows.</summary>
    private static JsonNode? Match(JsonNode? item, JsonArray patterns) => item is JsonObject json && json["type"] is { } type
        ? patterns.FirstOrDefault(pattern => pattern?["type"]?.ToString() == type.ToString()) ?? patterns.FirstOrDefault(pattern => pattern?["type"]?.ToString() == "")
        : patterns.FirstOrDefault();

    private static JsonValueKind Kind(JsonNode node) => node.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : node.GetValueKind();
}
