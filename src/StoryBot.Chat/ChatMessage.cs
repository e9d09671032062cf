namespace StoryBot.Chat;

/// <summary>Something a person did in a chat that the bot should answer, in no platform's terms.</summary>
/// <param name="Id">Names this message or interaction for good: a replayed one carries the same id.</param>
/// <param name="Place">Where it was said, and so where the answer goes.</param>
/// <param name="Author">Who said it.</param>
/// <param name="Intent">What they want.</param>
public sealed record ChatMessage(ChatMessageId Id, ChatPlace Place, ChatUser Author, ChatIntent Intent)
{
    /// <summary>
    /// The channel it was said in, without the thread: messages of one channel are handled in order. On Slack each mention begins a thread of its own;
    /// on Discord a thread is a channel.
    /// </summary>
    public ChatPlace Channel => Place with { Thread = null };

    /// <summary>
    /// The message that heads the thread it was said in, by the name it has as a post; null outside of threads. Slack alone has threads that are no channels,
    /// and names a message by its channel and its ts, a thread by the ts of its first message.
    /// </summary>
    public ChatMessageId? ThreadHead => Place.Thread is { } thread ? new ChatMessageId(Place.Platform, $"{Place.Channel}:{thread}") : null;

    /// <summary>The bot's own message this one replies to, if it is a reply: how a follow-up finds its conversation.</summary>
    public ChatMessageId? InReplyTo { get; init; }

    /// <summary>
    /// What the adapter needs to answer this message after a restart, in its own words (an interaction's token); null where the
    /// place is enough. Sensitive: kept only until the message is answered, never logged.
    /// </summary>
    public string? ReturnAddress { get; init; }
}
