namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Sorts close codes. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
internal static class GatewayClose
{
    /// <summary>What we close with: anything but 1000 and 1001, which would end the session.</summary>
    public const int KeepSession = 4000;

    public static GatewayExit Sort(int? code, string reason) => code switch
    {
        4004 => new GatewayExit.Refused(
            "close code 4004: Discord does not know the token",
            "Set Discord:Token to the bot token from the developer portal (Bot > Reset Token)."),
        4010 => new GatewayExit.Fatal(
            "close code 4010: the shard is invalid",
            "Set Discord:Shards to \"auto\", or to a range whose last shard is below its count, such as \"0-1/4\"."),
        4011 => new GatewayExit.Fatal(
            "close code 4011: the bot is in too many servers for this many shards",
            "Where Discord:Shards is \"auto\" it begins anew with more; else set it so, or raise the count after the slash.")
        {
            NeedsMoreShards = true,
        },
        4012 => new GatewayExit.Fatal(
            "close code 4012: Discord no longer speaks this version of the gateway",
            "Update StoryBot."),
        4013 => new GatewayExit.Fatal(
            "close code 4013: the intents are invalid",
            "Update StoryBot; it asks for server messages and direct messages only."),
        4014 => new GatewayExit.Refused(
            "close code 4014: the intents are not allowed",
            "StoryBot asks for no privileged intent; check in the developer portal that this application is not restricted."),
        4007 => new GatewayExit.Reidentify("close code 4007: the sequence was invalid"),
        4009 => new GatewayExit.Reidentify("close code 4009: the session timed out"),
        1000 or 1001 => new GatewayExit.Resume($"close code {code}: Discord said goodbye"),
        null => new GatewayExit.Resume($"the connection broke: {reason}"),
        _ => new GatewayExit.Resume($"close code {code}: {reason}"),
    };
}
