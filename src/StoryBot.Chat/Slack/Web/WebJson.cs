using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.Web;

/// <summary>What is sent to and received from the Web API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(ConnectionOpened))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(MessageList))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(GroupMembers))]
[JsonSerializable(typeof(ThreadStatus))]
[JsonSerializable(typeof(SuggestedPrompts))]
[JsonSerializable(typeof(PublishedView))]
internal sealed partial class WebJson : JsonSerializerContext;
