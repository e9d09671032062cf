namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Begins a session; holds the token. https://discord.com/developers/docs/events/gateway-events#identify</summary>
internal sealed record IdentifyData(string Token, int Intents, IdentifyProperties Properties, int[] Shard)
{
    public override string ToString() => nameof(IdentifyData);
}

/// <summary>What the client says of itself.</summary>
internal sealed record IdentifyProperties(string Os, string Browser, string Device);
