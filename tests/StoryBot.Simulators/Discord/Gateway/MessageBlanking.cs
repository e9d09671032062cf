using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>What a bot without the MESSAGE_CONTENT intent sees of a message.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#message-content-intent</remarks>
internal static class MessageBlanking
{
    /// <summary>A copy without content, unless the bot wrote it, was told by it, or it was written to the bot alone.</summary>
    public static JsonObject For(JsonObject message, string botId)
    {
        var copy = message.DeepClone().AsObject();
        Blank(copy, botId, isDirect: copy["guild_id"] is null);
        if (copy["referenced_message"] is JsonObject referenced)
        {
            Blank(referenced, botId, isDirect: copy["guild_id"] is null);
        }

        return copy;
    }

    private static void Blank(JsonObject message, string botId, bool isDirect)
    {
        if (isDirect || Is(message["author"], botId) || message["mentions"]!.AsArray().Any(user => Is(user, botId)))
        {
            return;
        }

        message["content"] = "";
        message["embeds"] = new JsonArray();
        message["attachments"] = new JsonArray();
        message["components"] = new JsonArray();
        message.Remove("poll");
    }

    private static bool Is(JsonNode? user, string id) => user?["id"]?.GetValue<string>() == id;
}
