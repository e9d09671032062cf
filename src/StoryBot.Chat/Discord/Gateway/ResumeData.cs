using System.Text.Json.Serialization;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Takes a session up again; holds the token. https://discord.com/developers/docs/events/gateway-events#resume</summary>
internal sealed record ResumeData(string Token, string SessionId, [property: JsonPropertyName("seq")] long Sequence)
{
    public override string ToString() => nameof(ResumeData);
}
