using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>What a bot without the MESSAGE_CONTENT intent sees of a message.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#message-content-intent</remarks>
internal static class MessageBlanking
{
    /// <summary>A copy of what happened; a message in a guild comes without content unless it is the bot's or tells the bot.</summary>
    public static JsonObject For(GatewayEvent happened, string botId)
    {
        var copy = happened.Data.DeepClone().AsObject();
        return happened is { GuildId: not null, Name: "MESSAGE_CREATE" or "MESSAGE_UPDATE" } ? InGuild(copy, botId) : copy;
    }

    /// <summary>Blanks a guild's message, and the one it replies to.</summary>
    public static JsonObject InGuild(JsonObject message, string botId)
    {
        Blank(message, botId);
        if (message["referenced_message"] is JsonObject referenced)
        {
            Blank(referenced, botId);
        }

        return message;
    }

    private static void Blank(JsonObject message, string botId)
    {
        if (Is(message["author"], botId) || message["mentions"]!.AsArray().Any(user => Is(user, botId)))
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
