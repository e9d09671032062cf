namespace StoryBot.Chat.Discord.Gateway;

/// <summary>What Discord says of where and how to connect. https://discord.com/developers/docs/events/gateway#get-gateway-bot</summary>
internal abstract record GatewayDirections
{
    private GatewayDirections()
    {
    }

    /// <param name="Address">Where sessions begin.</param>
    /// <param name="Shards">How many shards Discord recommends.</param>
    /// <param name="Remaining">How many sessions may still begin before <paramref name="ResetAfter"/> has passed.</param>
    /// <param name="AtOnce">How many sessions may begin within five seconds.</param>
    public sealed record Found(Uri Address, int Shards, int Remaining, TimeSpan ResetAfter, int AtOnce) : GatewayDirections;

    /// <summary>No answer for now; ask again.</summary>
    public sealed record Unavailable(string Cause) : GatewayDirections;
}
