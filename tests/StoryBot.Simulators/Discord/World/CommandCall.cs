using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>Turns what a person types into the data of an interaction, as the definition of the command demands.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-data-structure</remarks>
internal static class CommandCall
{
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;

    /// <summary>The data for a slash command such as <c>/storybot status</c>; throws where the definition has no such thing.</summary>
    public static JsonObject Slash(
        CommandRegistry commands, SimulatedGuild? guild, string typed, (string Name, JsonNode Value)[] options, string? focused = null)
    {
        var words = typed.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = commands.Find(CommandKind.Slash, words[0], guild);
        var data = Head(command);
        Fill(data, command, words[1..], options, focused);
        return data;
    }

    /// <summary>The data for a command of a message's context menu.</summary>
    public static JsonObject OnMessage(CommandRegistry commands, SimulatedMessage message, string name)
    {
        var data = Head(commands.Find(CommandKind.Message, name, message.Channel.Guild));
        data["target_id"] = message.Id.ToString();
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id.ToString()] = message.ToJson() } };
        return data;
    }

    private static JsonObject Head(JsonObject command)
    {
        var data = new JsonObject
        {
            ["id"] = command["id"]!.DeepClone(),
            ["name"] = command["name"]!.DeepClone(),
            ["type"] = command["type"]!.DeepClone(),
        };
        if (command["guild_id"] is { } guild)
        {
            data["guild_id"] = guild.DeepClone();
        }

        return data;
    }

    private static void Fill(
        JsonObject into, JsonObject definition, string[] path, (string Name, JsonNode Value)[] options, string? focused)
    {
        var known = (definition["options"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        if (path is [var next, .. var rest])
        {
            var sub = Named(known, next);
            var inner = new JsonObject { ["name"] = next, ["type"] = sub["type"]!.DeepClone() };
            Fill(inner, sub, rest, options, focused);
            into["options"] = new JsonArray(inner);
            return;
        }

        if (known.Any(option => option["type"]!.GetValue<int>() is Subcommand or SubcommandGroup))
        {
            throw new InvalidOperationException($"/{definition["name"]} cannot be used without a subcommand");
        }

        var missing = known.FirstOrDefault(option => option["required"]?.GetValue<bool>() == true
            && options.All(given => given.Name != option["name"]!.GetValue<string>()));
        if (missing is not null && focused is null)
        {
            throw new InvalidOperationException($"/{definition["name"]} lacks its option {missing["name"]}");
        }

        into["options"] = new JsonArray([.. options.Select(given => Given(Named(known, given.Name), given.Value, given.Name == focused))]);
    }

    private static JsonObject Given(JsonObject option, JsonNode value, bool isFocused)
    {
        if (isFocused && option["autocomplete"]?.GetValue<bool>() != true)
        {
            throw new InvalidOperationException($"The option {option["name"]} does not autocomplete");
        }

        var given = new JsonObject { ["name"] = option["name"]!.DeepClone(), ["type"] = option["type"]!.DeepClone(), ["value"] = value.DeepClone() };
        if (isFocused)
        {
            given["focused"] = true;
        }

        return given;
    }

    private static JsonObject Named(JsonObject[] options, string name) =>
        Array.Find(options, option => option["name"]!.GetValue<string>() == name)
        ?? throw new InvalidOperationException($"The command has no option {name}");
}
