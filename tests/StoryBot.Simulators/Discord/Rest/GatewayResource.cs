using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Gateway;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Where the gateway is, and who the bot is.</summary>
internal sealed class GatewayResource(SimulatedWorld world, GatewayHub hub, DiscordSimulatorOptions options, Func<Uri> address)
{
    public IEnumerable<RestRoute> Routes =>
    [
        new("GET", "/gateway", RouteLimit.Ordinary, _ => RestReply.Ok(new JsonObject { ["url"] = address().ToString() })),
        new("GET", "/gateway/bot", RouteLimit.Ordinary, _ => RestReply.Ok(GatewayBot())),
        new("GET", "/users/@me", RouteLimit.Ordinary, _ => RestReply.Ok(Self())),
        new("GET", "/users/@me/guilds", RouteLimit.Ordinary, request => RestReply.Ok(Joined(request))),
        new("GET", "/applications/@me", RouteLimit.Ordinary, _ => RestReply.Ok(world.Application.ToJson())),
        new("GET", "/oauth2/applications/@me", RouteLimit.Ordinary, _ => RestReply.Ok(world.Application.ToJson())),
    ];

    private JsonObject GatewayBot() => new()
    {
        ["url"] = address().ToString(),
        ["shards"] = hub.RecommendedShards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = options.SessionStartLimit,
            ["remaining"] = hub.Budget.Remaining,
            ["reset_after"] = (long)hub.Budget.ResetsAfter.TotalMilliseconds,
            ["max_concurrency"] = options.MaxConcurrency,
        },
    };

    private JsonArray Joined(RestRequest request) =>
        new([.. world.Guilds.Take(int.TryParse(request.Query.GetValueOrDefault("limit"), out var limit) ? limit : 200).Select(guild => guild.ToMembershipJson())]);

    private JsonObject Self()
    {
        var self = world.Application.User.ToJson();
        self["mfa_enabled"] = true;
        self["locale"] = "en-US";
        self["email"] = null;
        self["verified"] = true;
        return self;
    }
}
