using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>https://discord.com/developers/docs/components/reference: rows, buttons and selects as messages carry them.</summary>
internal static class ComponentRules
{
    private const int Row = 1;
    private const int Button = 2;
    private const int StringSelect = 3;
    private const int LinkStyle = 5;
    private const int MostRows = 5;
    private const int MostButtons = 5;
    private const int MostOptions = 25;

    public static void Check(JsonArray components, FormErrors errors)
    {
        if (components.All(component => Type(component) == Row))
        {
            errors.Count("components", components, MostRows);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        CheckAll("components", components, seen, errors);
    }

    private static void CheckAll(string path, JsonArray components, HashSet<string> seen, FormErrors errors)
    {
        for (var i = 0; i < components.Count; i++)
        {
            CheckOne($"{path}.{i}", components[i]!.AsObject(), seen, errors);
        }
    }

    private static void CheckOne(string path, JsonObject component, HashSet<string> seen, FormErrors errors)
    {
        if (component["custom_id"] is { } customId)
        {
            errors.Length($"{path}.custom_id", customId, 100, 1);
            if (!seen.Add(customId.GetValue<string>()))
            {
                errors.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }

        switch (Type(component))
        {
            case Row:
                CheckRow(path, component["components"] as JsonArray ?? [], errors);
                break;
            case Button:
                CheckButton(path, component, errors);
                break;
            case StringSelect:
                CheckSelect(path, component, errors);
                break;
        }

        CheckAll($"{path}.components", component["components"] as JsonArray ?? [], seen, errors);
    }

    private static void CheckRow(string path, JsonArray inner, FormErrors errors)
    {
        var most = inner.Any(component => Type(component) != Button) ? 1 : MostButtons;
        if (inner.Count is 0 || inner.Count > most)
        {
            errors.Add($"{path}.components", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {most} in length.");
        }
    }

    private static void CheckButton(string path, JsonObject button, FormErrors errors)
    {
        errors.Length($"{path}.label", button["label"], 80);
        errors.Length($"{path}.url", button["url"], 512);
        var isLink = button["style"]?.GetValue<int>() == LinkStyle;
        if (isLink ? button["url"] is null || button["custom_id"] is not null : button["custom_id"] is null || button["url"] is not null)
        {
            errors.Add(path, "BUTTON_COMPONENT_INVALID", isLink ? "A link button has a url and no custom id" : "A custom id is required");
        }
    }

    private static void CheckSelect(string path, JsonObject select, FormErrors errors)
    {
        errors.Length($"{path}.placeholder", select["placeholder"], 150);
        errors.Count($"{path}.options", select["options"], MostOptions);
        var options = select["options"] as JsonArray ?? [];
        for (var i = 0; i < options.Count; i++)
        {
            errors.Length($"{path}.options.{i}.label", options[i]!["label"], 100, 1);
            errors.Length($"{path}.options.{i}.value", options[i]!["value"], 100, 1);
            errors.Length($"{path}.options.{i}.description", options[i]!["description"], 100);
        }
    }

    private static int Type(JsonNode? component) => component?["type"]?.GetValue<int>() ?? 0;
}
