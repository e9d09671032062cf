using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.Events;

/// <summary>What Slack delivers, over a socket or over HTTP.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
internal sealed partial class EventJson : JsonSerializerContext;
