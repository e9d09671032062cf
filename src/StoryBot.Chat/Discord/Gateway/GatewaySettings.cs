using System.Diagnostics.CodeAnalysis;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>What a shard needs to know to connect.</summary>
internal sealed class GatewaySettings(string token, bool compress)
{
    /// <summary>
    /// Messages in servers and direct messages; neither is privileged, and interactions come without any.
    /// https://discord.com/developers/docs/events/gateway#gateway-intents
    /// </summary>
    public const int Intents = (1 << 9) | (1 << 12);

    /// <summary>The longest message kept in memory; with these intents real ones stay far below.</summary>
    public const int MaxMessageBytes = 8 << 20;

    public string Token { get; } = token;

    public bool Compress { get; } = compress;

    /// <summary>Reads an address that may be given the token: encrypted, or on this machine.</summary>
    public static bool TryAddress(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback));

    /// <summary>The address to connect to: the one Discord gave, with version and form added.</summary>
    public Uri Form(Uri address)
    {
        var query = "v=10&encoding=json" + (Compress ? "&compress=zlib-stream" : "");
        return new UriBuilder(address) { Query = query }.Uri;
    }
}
