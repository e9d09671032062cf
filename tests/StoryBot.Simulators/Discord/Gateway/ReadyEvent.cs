using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/events/gateway-events#ready</summary>
internal static class ReadyEvent
{
    public static JsonObject For(SimulatedWorld world, GatewaySession session, Uri resumeAddress) => new()
    {
        ["v"] = 10,
        ["user"] = SelfOf(world.Application),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = resumeAddress.ToString(),
        ["application"] = new JsonObject { ["id"] = world.Application.Id.ToString(), ["flags"] = 0 },
        ["guilds"] = new JsonArray([.. world.GuildsOf(session.Shard, session.Shards)
            .Select(guild => new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true })]),
        ["private_channels"] = new JsonArray(),
        ["relationships"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["auth"] = new JsonObject(),
        ["user_settings"] = new JsonObject(),
        ["user_settings_mode"] = 0,
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["_trace"] = new JsonArray(),
    };

    private static JsonObject SelfOf(SimulatedApplication application)
    {
        var self = application.User.ToJson();
        self["mfa_enabled"] = true;
        self["verified"] = true;
        self["email"] = null;
        return self;
    }
}
