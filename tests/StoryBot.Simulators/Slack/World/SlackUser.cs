using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>An account: a person or the bot.</summary>
internal sealed class SlackUser(string id, string name, bool isBot)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public bool IsBot { get; } = isBot;

    /// <summary>A workspace admin.</summary>
    public bool IsAdmin { get; set; }

    public bool IsOwner { get; set; }

    /// <summary>How a message names this account so that it is told.</summary>
    public string Mention => $"<@{Id}>";

    /// <summary>https://docs.slack.dev/reference/objects/user-object</summary>
    public JsonObject ToJson(string team) => new()
    {
        ["id"] = Id,
        ["team_id"] = team,
        ["name"] = Name,
        ["deleted"] = false,
        ["color"] = "9f69e7",
        ["real_name"] = Name,
        ["tz"] = "Europe/London",
        ["tz_label"] = "Greenwich Mean Time",
        ["tz_offset"] = 0,
        ["profile"] = new JsonObject
        {
            ["real_name"] = Name,
            ["real_name_normalized"] = Name,
            ["display_name"] = Name,
            ["display_name_normalized"] = Name,
            ["status_text"] = "",
            ["status_emoji"] = "",
            ["team"] = team,
        },
        ["is_admin"] = IsAdmin,
        ["is_owner"] = IsOwner,
        ["is_primary_owner"] = false,
        ["is_restricted"] = false,
        ["is_ultra_restricted"] = false,
        ["is_bot"] = IsBot,
        ["is_app_user"] = false,
        ["updated"] = 1_700_000_000,
    };
}
