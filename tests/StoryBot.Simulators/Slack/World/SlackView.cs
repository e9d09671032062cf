using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>A modal or an App Home that the bot has put before a person.</summary>
internal sealed class SlackView(string id, SlackUser user, JsonObject json)
{
    public string Id { get; } = id;

    public SlackUser User { get; } = user;

    public string Hash => json["hash"]!.GetValue<string>();

    public string? CallbackId => json["callback_id"]?.GetValue<string>();

    public IReadOnlyList<JsonObject> Blocks => [.. json["blocks"]!.AsArray().Select(block => block!.DeepClone().AsObject())];

    public IReadOnlyList<SlackControl> Controls => SlackControl.In(Blocks);

    /// <summary>A copy: https://docs.slack.dev/reference/views</summary>
    public JsonObject ToJson() => json.DeepClone().AsObject();

    /// <summary>Wraps what the bot sent.</summary>
    public static SlackView From(JsonObject sent, SlackUser user, SlackWorkspace world, string? standing = null)
    {
        var id = standing ?? world.Ids.Next("V");
        var json = new JsonObject
        {
            ["id"] = id,
            ["team_id"] = world.TeamId,
            ["type"] = sent["type"]!.DeepClone(),
            ["private_metadata"] = "",
            ["callback_id"] = "",
            ["external_id"] = "",
            ["state"] = new JsonObject { ["values"] = new JsonObject() },
            ["hash"] = world.Ids.NextTimestamp(),
            ["clear_on_close"] = false,
            ["notify_on_close"] = false,
            ["root_view_id"] = id,
            ["previous_view_id"] = null,
            ["app_id"] = world.App.Id,
            ["app_installed_team_id"] = world.TeamId,
            ["bot_id"] = world.App.BotId,
        };
        foreach (var (name, value) in sent)
        {
            json[name] = name == "blocks" ? BlockIds.Fill(value!.AsArray(), world.Ids) : value?.DeepClone();
        }

        return new SlackView(id, user, json);
    }
}
