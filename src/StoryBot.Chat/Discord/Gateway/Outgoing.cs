using System.Text.Json.Serialization;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>A frame to send.</summary>
internal sealed record Outgoing<TData>(
    [property: JsonPropertyName("op")] GatewayOpcode Opcode,
    [property: JsonPropertyName("d")] TData Data);
