using System.Text.Json;

namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>What Slack sends over a socket: a greeting, a farewell, or an envelope. https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
/// <param name="Type">"hello", "disconnect", or what the payload is.</param>
/// <param name="Reason">Why the socket is about to be closed.</param>
internal sealed record SocketModeMessage(string? Type, string? EnvelopeId, JsonElement Payload, string? Reason);
