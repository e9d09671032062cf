using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>The way back to what a process that has ended left unanswered, and whether what it may have posted can be posted again.</summary>
internal sealed class RecoveredReplies(DiscordApi api, TimeProvider time)
{
    /// <summary>Discord compares nonces for "a few minutes"; the call itself is given up before they are over.</summary>
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(2);

    /// <summary>The token lives for fifteen; the last is for the way.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(14);

    /// <summary>A reply is looked for first, and an edit made twice shows once. Once an interaction's token has died, a nonce is all that tells.</summary>
    public TimeSpan SafeToRepostWithin(ChatMessage message) =>
        message.ReturnAddress is null || (Snowflake.TryParse(message.Id.Value, out var id) && Age(id) < TokenLife) ? TimeSpan.MaxValue : NonceMemory;

    /// <summary>Null where nothing can lead back. What had only waited is answered as if it had just come: it need not be looked for.</summary>
    public IChatReplier? To(ChatMessage message, DateTimeOffset? postingSince)
    {
        if (!Snowflake.TryParse(message.Place.Channel, out var channel) || !Snowflake.TryParse(message.Id.Value, out var id))
            return null;
        var again = postingSince is not null;
        if (message.ReturnAddress is null)
            return message.Intent is ChatIntent.Ask ? new MessageReplier(api, channel, id, id.ToString(), again && Age(id) >= NonceMemory) : null;
        if (ReturnAddress.Read(message.ReturnAddress) is not { } address)
            return null;
        var door = new InteractionDoor(address.Application, id, address.Token);
        return new InteractionReplier(
            api,
            door,
            address.Privately,
            FirstAnswer.GiveAsync(api, door, address.Privately, CancellationToken.None),
            postingSince is { } since && Ago(since) >= NonceMemory ? null : new MessageReplier(api, channel, address.About, id.ToString()),
            again);
    }

    private TimeSpan Age(Snowflake id) => Ago(id.Created);

    /// <summary>A clock that was set back must not make what is old look young.</summary>
    private TimeSpan Ago(DateTimeOffset moment) => (time.GetUtcNow() - moment).Duration();
}
