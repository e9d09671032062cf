using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>The frames of Socket Mode.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SocketModeMessage))]
[JsonSerializable(typeof(Acknowledgement))]
internal sealed partial class SocketModeJson : JsonSerializerContext;
