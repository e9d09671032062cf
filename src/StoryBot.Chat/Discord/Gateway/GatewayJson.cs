using System.Text.Json.Serialization;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>The gateway's own wire types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(Outgoing<IdentifyData>))]
[JsonSerializable(typeof(Outgoing<ResumeData>))]
[JsonSerializable(typeof(SavedSession))]
internal sealed partial class GatewayJson : JsonSerializerContext;
