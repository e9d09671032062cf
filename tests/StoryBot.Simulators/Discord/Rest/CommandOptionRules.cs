using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure</summary>
internal static class CommandOptionRules
{
    private const int Most = 25;
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;
    private const int Text = 3;
    private const int Integer = 4;
    private const int Number = 10;

    public static void Check(string path, JsonArray options, FormErrors errors)
    {
        errors.Count($"{path}.options", options, Most);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var optionalSeen = false;
        for (var i = 0; i < options.Count; i++)
        {
            var (option, below) = (options[i]!.AsObject(), $"{path}.options.{i}");
            CheckOne(below, option, errors);
            if (!seen.Add(option["name"]?.GetValue<string>() ?? ""))
            {
                errors.Add($"{below}.name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name is not unique");
            }

            var required = option["required"]?.GetValue<bool>() == true;
            if (required && optionalSeen)
            {
                errors.Add(below, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optionalSeen |= !required;
        }

        var subcommands = options.Count(IsSubcommand);
        if (subcommands > 0 && subcommands < options.Count)
        {
            errors.Add($"{path}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private static void CheckOne(string path, JsonObject option, FormErrors errors)
    {
        CommandRules.CheckName($"{path}.name", option["name"]?.GetValue<string>() ?? "", errors);
        errors.Length($"{path}.description", option["description"] ?? "", 100, 1);
        CheckChoices(path, option, errors);
        if (IsSubcommand(option))
        {
            Check(path, option["options"] as JsonArray ?? [], errors);
        }
    }

    private static void CheckChoices(string path, JsonObject option, FormErrors errors)
    {
        var choices = option["choices"] as JsonArray ?? [];
        errors.Count($"{path}.choices", choices, Most);
        for (var i = 0; i < choices.Count; i++)
        {
            errors.Length($"{path}.choices.{i}.name", choices[i]!["name"] ?? "", 100, 1);
            errors.Length($"{path}.choices.{i}.value", choices[i]!["value"], 100);
        }

        if (option["autocomplete"]?.GetValue<bool>() == true
            && (choices.Count > 0 || option["type"]?.GetValue<int>() is not (Text or Integer or Number)))
        {
            errors.Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID", "Autocomplete suits neither this type nor choices");
        }
    }

    private static bool IsSubcommand(JsonNode? option) => option?["type"]?.GetValue<int>() is Subcommand or SubcommandGroup;
}
