using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Gateway;

namespace StoryBot.Simulators.Discord.Checks;

/// <summary>Gateway events are not in the OpenAPI document, but the objects within them are.</summary>
internal sealed class EventChecks(BodyChecks checks)
{
    private static readonly string[] MessageExtras = ["guild_id", "member", "channel_type"];

    public void Check(GatewayEvent happened)
    {
        var (name, data) = (happened.Name, happened.Data);
        switch (name)
        {
            case "MESSAGE_CREATE" or "MESSAGE_UPDATE":
                checks.CheckPart(name, "MessageResponse", data, MessageExtras);
                break;
            case "CHANNEL_CREATE":
                checks.CheckPart(name, "GuildChannelResponse", data);
                break;
            case "THREAD_CREATE":
                checks.CheckPart(name, "ThreadResponse", data);
                break;
            case "GUILD_CREATE":
                CheckAll($"{name}.roles", "GuildRoleResponse", data["roles"]);
                CheckAll($"{name}.members", "GuildMemberResponse", data["members"]);
                CheckAll($"{name}.channels", "GuildChannelResponse", data["channels"]);
                CheckAll($"{name}.threads", "ThreadResponse", data["threads"]);
                break;
            case "INTERACTION_CREATE":
                CheckInteraction(data);
                break;
        }
    }

    private void CheckInteraction(JsonObject data)
    {
        checks.CheckPart("INTERACTION_CREATE.user", "UserResponse", data["user"]);
        checks.CheckPart("INTERACTION_CREATE.member", "GuildMemberResponse", data["member"], "permissions");
        checks.CheckPart("INTERACTION_CREATE.message", "MessageResponse", data["message"]);
        foreach (var (_, message) in data["data"]?["resolved"]?["messages"] as JsonObject ?? [])
        {
            checks.CheckPart("INTERACTION_CREATE.resolved", "MessageResponse", message);
        }
    }

    private void CheckAll(string where, string schema, JsonNode? list)
    {
        foreach (var part in list as JsonArray ?? [])
        {
            checks.CheckPart(where, schema, part);
        }
    }
}
