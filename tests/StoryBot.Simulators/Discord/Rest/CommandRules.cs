using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object</summary>
internal static partial class CommandRules
{
    private const int LongestInAll = 8000;

    public static void Check(JsonArray commands, FormErrors errors)
    {
        var seen = new HashSet<(CommandKind, string)>();
        for (var i = 0; i < commands.Count; i++)
        {
            var command = commands[i]!.AsObject();
            var kind = (CommandKind)(command["type"]?.GetValue<int>() ?? 1);
            var name = command["name"]?.GetValue<string>() ?? "";
            if (!seen.Add((kind, name)))
            {
                errors.Add($"{i}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }

            CheckOne($"{i}", command, kind, name, errors);
        }

        foreach (var (kind, most) in new[] { (CommandKind.Slash, 100), (CommandKind.User, 15), (CommandKind.Message, 15) })
        {
            if (seen.Count(command => command.Item1 == kind) > most)
            {
                errors.Add("_", "APPLICATION_COMMANDS_MAX", $"Maximum number of {kind} commands reached ({most}).");
            }
        }
    }

    private static void CheckOne(string path, JsonObject command, CommandKind kind, string name, FormErrors errors)
    {
        if (kind == CommandKind.Slash)
        {
            CheckName($"{path}.name", name, errors);
            errors.Length($"{path}.description", command["description"] ?? "", 100, 1);
            CommandOptionRules.Check(path, command["options"] as JsonArray ?? [], errors);
        }
        else
        {
            errors.Length($"{path}.name", name, 32, 1);
            if (!string.IsNullOrEmpty(command["description"]?.GetValue<string>()) || command["options"] is JsonArray { Count: > 0 })
            {
                errors.Add(path, "APPLICATION_COMMAND_INVALID", "Context menu commands have neither description nor options");
            }
        }

        if (TextIn(command) > LongestInAll)
        {
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({LongestInAll})");
        }
    }

    /// <summary>Notes a name that is not 1 to 32 lower-case letters, digits, hyphens, underscores or apostrophes.</summary>
    public static void CheckName(string path, string name, FormErrors errors)
    {
        if (!NamePattern().IsMatch(name) || name.Any(char.IsUpper))
        {
            errors.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static int TextIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Where(field => field.Key is "name" or "description" or "value")
            .Sum(field => field.Value is JsonValue text ? text.ToString().Length : 0) + TextIn(fields["options"]) + TextIn(fields["choices"]),
        JsonArray list => list.Sum(TextIn),
        _ => 0,
    };

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
