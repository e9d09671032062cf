using System.Text.Json.Serialization;
using StoryBot.Chat.Discord.Events;
using StoryBot.Chat.Discord.Payloads;

namespace StoryBot.Chat.Discord;

/// <summary>What is sent to and received from Discord's REST interface.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(CallbackPayload))]
[JsonSerializable(typeof(CommandPayload[]))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(ListedMessage[]))]
[JsonSerializable(typeof(ListedAuthor))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(ApiFault))]
[JsonSerializable(typeof(ApplicationAnswer))]
[JsonSerializable(typeof(JoinedGuild[]))]
[JsonSerializable(typeof(MessageEvent))]
[JsonSerializable(typeof(InteractionEvent))]
internal sealed partial class DiscordJson : JsonSerializerContext;
