using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>What a resource answers.</summary>
internal sealed record RestReply(int Status, JsonNode? Body)
{
    public static RestReply NoContent { get; } = new(204, null);

    public static RestReply Ok(JsonNode body) => new(200, body);

    public static RestReply Created(JsonNode body) => new(201, body);

    /// <summary>A refusal: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</summary>
    public static RestReply Refused(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });

    public static RestReply UnknownChannel { get; } = Refused(404, 10003, "Unknown Channel");

    public static RestReply UnknownMessage { get; } = Refused(404, 10008, "Unknown Message");

    public static RestReply UnknownWebhook { get; } = Refused(404, 10015, "Unknown Webhook");

    public static RestReply UnknownInteraction { get; } = Refused(404, 10062, "Unknown interaction");

    public static RestReply AlreadyAcknowledged { get; } = Refused(400, 40060, "Interaction has already been acknowledged.");

    public static RestReply EmptyMessage { get; } = Refused(400, 50006, "Cannot send an empty message");

    public static RestReply CannotMessageUser { get; } = Refused(403, 50007, "Cannot send messages to this user");

    public static RestReply MissingAccess { get; } = Refused(403, 50001, "Missing Access");

    public static RestReply MissingPermissions { get; } = Refused(403, 50013, "Missing Permissions");

    public static RestReply NotYours { get; } = Refused(403, 50005, "Cannot edit a message authored by another user");

    public static RestReply ExpiredToken { get; } = Refused(401, 50027, "Invalid Webhook Token");
}
