using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Collects what is wrong with a body, as the tree that Discord answers with code 50035.</summary>
internal sealed class FormErrors(string prefix = "")
{
    private readonly JsonObject tree = [];

    public bool Any => tree.Count > 0;

    /// <summary>Notes an error at a dotted path such as <c>embeds.0.title</c>.</summary>
    public void Add(string path, string code, string message)
    {
        var node = tree;
        foreach (var step in (prefix.Length == 0 ? path : $"{prefix}.{path}").Split('.'))
        {
            if (node[step] is not JsonObject next)
            {
                node[step] = next = [];
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray errors)
        {
            node["_errors"] = errors = [];
        }

        errors.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    /// <summary>Notes a text that is longer (or shorter) than it may be; UTF-16 surrogate pairs count as one.</summary>
    public void Length(string path, JsonNode? value, int most, int least = 0)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var content))
        {
            return;
        }

        var length = content.EnumerateRunes().Count();
        if (length < least || length > most)
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }
    }

    /// <summary>Notes a list that is longer than it may be.</summary>
    public void Count(string path, JsonNode? value, int most)
    {
        if (value is JsonArray list && list.Count > most)
        {
            Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }
    }

    public RestReply ToReply() => new(400, new JsonObject
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50035,
        ["errors"] = tree.DeepClone(),
    });
}
