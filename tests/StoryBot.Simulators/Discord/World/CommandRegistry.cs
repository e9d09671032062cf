using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>The commands the bot has registered, for everyone and for single guilds.</summary>
internal sealed class CommandRegistry(SimulatedWorld world, ChangeSignal changes)
{
    private readonly ConcurrentDictionary<SimulatedId, JsonArray> byGuild = new();

    /// <summary>How often a set was overwritten, changed or not.</summary>
    public int Overwrites { get; private set; }

    /// <summary>The set of a guild, or the global one.</summary>
    public JsonArray In(SimulatedId? guild) => byGuild.GetValueOrDefault(guild ?? default)?.DeepClone().AsArray() ?? [];

    /// <summary>The command a person finds under this name, the guild's own first; throws where the bot has none.</summary>
    public JsonObject Find(CommandKind kind, string name, SimulatedGuild? guild) =>
        In(guild?.Id).Concat(In(null)).OfType<JsonObject>().FirstOrDefault(command => IsCalled(command, kind, name))
        ?? throw new InvalidOperationException($"The bot has registered no {kind} command {name}");

    /// <summary>Replaces the whole set; a command of the same kind and name keeps its id.</summary>
    public JsonArray Overwrite(SimulatedId? guild, JsonArray definitions) => world.Read(() =>
    {
        var before = In(guild);
        var after = new JsonArray([.. definitions.Select(definition => Register(definition!.AsObject(), guild, before))]);
        byGuild[guild ?? default] = after;
        Overwrites++;
        changes.Raise();
        return after.DeepClone().AsArray();
    });

    private JsonObject Register(JsonObject definition, SimulatedId? guild, JsonArray before)
    {
        var kind = (CommandKind)(definition["type"]?.GetValue<int>() ?? 1);
        var known = before.OfType<JsonObject>().FirstOrDefault(old => IsCalled(old, kind, definition["name"]!.GetValue<string>()));
        var json = new JsonObject
        {
            ["id"] = known?["id"]?.GetValue<string>() ?? world.NextId().ToString(),
            ["application_id"] = world.Application.Id.ToString(),
            ["version"] = world.NextId().ToString(),
            ["type"] = (int)kind,
            ["description"] = "",
            ["default_member_permissions"] = null,
        };
        foreach (var (name, value) in definition)
        {
            if (value is not null && name is not "id" and not "type")
            {
                json[name] = value.DeepClone();
            }
        }

        if (guild is { } id)
        {
            json["guild_id"] = id.ToString();
        }

        return json;
    }

    private static bool IsCalled(JsonObject command, CommandKind kind, string name) =>
        command["type"]!.GetValue<int>() == (int)kind && command["name"]!.GetValue<string>() == name;
}
