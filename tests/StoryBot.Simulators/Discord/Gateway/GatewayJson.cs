using System.Text.Json.Serialization;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>How client payloads are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IdentifyData))]
internal sealed partial class GatewayJson : JsonSerializerContext;
