using System.Text.Json;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>An op 2 payload, judged: https://discord.com/developers/docs/events/gateway-events#identify</summary>
internal abstract record GatewayIdentify
{
    private GatewayIdentify()
    {
    }

    public sealed record Accepted(GatewayIntents Intents, int Shard, int Shards) : GatewayIdentify;

    public sealed record Refused(GatewayCloseCode Code, string Reason) : GatewayIdentify;

    /// <param name="recommended">How many shards are recommended now.</param>
    public static GatewayIdentify Read(JsonObject? data, SimulatedApplication application, DiscordSimulatorOptions options, int recommended)
    {
        try
        {
            return Judge(data!.Deserialize(GatewayJson.Default.IdentifyData)!, application, options, recommended);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentNullException)
        {
            return new Refused(GatewayCloseCode.DecodeError, "Error while decoding payload.");
        }
    }

    private static GatewayIdentify Judge(IdentifyData data, SimulatedApplication application, DiscordSimulatorOptions options, int recommended)
    {
        var intents = (GatewayIntents)data.Intents;
        var shard = data.Shard ?? [0, 1];
        if (!application.Accepts(data.Token))
        {
            return new Refused(GatewayCloseCode.AuthenticationFailed, "Authentication failed.");
        }

        if (shard is not [var index, var count] || index < 0 || index >= count)
        {
            return new Refused(GatewayCloseCode.InvalidShard, "Invalid shard.");
        }

        if (options.RequiresSharding && count < recommended)
        {
            return new Refused(GatewayCloseCode.ShardingRequired, "Sharding required.");
        }

        if ((intents & ~GatewayIntents.Defined) != 0)
        {
            return new Refused(GatewayCloseCode.InvalidIntents, "Invalid intent(s).");
        }

        return (intents & GatewayIntents.Privileged & ~options.PortalIntents) != 0
            ? new Refused(GatewayCloseCode.DisallowedIntents, "Disallowed intent(s).")
            : new Accepted(intents, index, count);
    }
}
