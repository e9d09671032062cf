using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>The way back to what a process that has ended left unanswered.</summary>
internal static class RecoveredReplies
{
    /// <summary>Null where nothing can lead back.</summary>
    public static IChatReplier? To(ChatMessage message, DiscordApi api)
    {
        if (!Snowflake.TryParse(message.Place.Channel, out var channel) || !Snowflake.TryParse(message.Id.Value, out var id))
            return null;
        if (message.ReturnAddress is null)
            return message.Intent is ChatIntent.Ask ? new MessageReplier(api, channel, id, id.ToString()) : null;
        if (ReturnAddress.Read(message.ReturnAddress) is not { } address)
            return null;
        var door = new InteractionDoor(address.Application, id, address.Token);
        return new InteractionReplier(
            api,
            door,
            address.Privately,
            FirstAnswer.GiveAsync(api, door, address.Privately, CancellationToken.None),
            new MessageReplier(api, channel, address.About, id.ToString()),
            again: true);
    }
}
