using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>A button under a message.</summary>
internal sealed record SimulatedButton(string Label, string? CustomId, string? Url, bool IsDisabled)
{
    private const int ButtonType = 2;

    /// <summary>Every button within <paramref name="components"/>, however deep.</summary>
    public static IReadOnlyList<SimulatedButton> In(JsonArray components)
    {
        var found = new List<SimulatedButton>();
        foreach (var component in components.OfType<JsonObject>())
        {
            if (component["type"]!.GetValue<int>() == ButtonType)
            {
                found.Add(new SimulatedButton(
                    component["label"]?.GetValue<string>() ?? "",
                    component["custom_id"]?.GetValue<string>(),
                    component["url"]?.GetValue<string>(),
                    component["disabled"]?.GetValue<bool>() ?? false));
            }
            else if (component["components"] is JsonArray inner)
            {
                found.AddRange(In(inner));
            }
        }

        return found;
    }
}
