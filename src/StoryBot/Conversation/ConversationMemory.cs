using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Conversation;

/// <summary>What each conversation spoke of last: what "and when?" leans on.</summary>
internal sealed class ConversationMemory(TimeProvider time)
{
    /// <summary>How long a conversation's last exchange is leant on; after that a question that is no reply stands for itself.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(30);

    private const int Conversations = 5_000;

    private readonly Recollection<Speakers, Remembered> latest = new(Conversations);
    private readonly Recollection<ChatMessageId, Exchange> posts = new(Conversations);

    /// <summary>
    /// The exchange the message follows: that of the post it replies to, however old; else the conversation's last, for a while; else that of the post its thread
    /// hangs below, unless something else was spoken of there since. Null where there is none.
    /// </summary>
    public Exchange? Recall(ChatMessage message)
    {
        // A reply names what it is about. Where that is no answer, as a notice, or one forgotten, the reply stands for itself: taken for a follow-up of what its
        // author asked last it would be answered about something else, and nobody would see why.
        if (message.InReplyTo is { } post)
            return Under(post);
        var isKnown = latest.TryRecall(Speakers.Of(message), out var last);
        if (isKnown && time.GetUtcNow() - last.At <= Span)
            return last.Exchange;
        return message.ThreadHead is { } head && Under(head) is { } first && (!isKnown || last.Exchange == first) ? first : null;
    }

    /// <summary>Whether what the message follows was never heard of here, as after a restart.</summary>
    public bool Wonders(ChatMessage message) => message.InReplyTo is { } post
        ? !posts.TryRecall(post, out _)
        : !latest.TryRecall(Speakers.Of(message), out _) && (message.ThreadHead is not { } head || !posts.TryRecall(head, out _));

    /// <summary>Puts back what the message follows.</summary>
    public void Remind(ChatMessage message, Exchange exchange)
    {
        if (message.InReplyTo is { } post)
            posts.Remember(post, exchange);
        else
            latest.Remember(Speakers.Of(message), new Remembered(exchange, time.GetUtcNow()));
    }

    /// <summary>Remembers what was said to a message and the posts that say it.</summary>
    public void Remember(ChatMessage message, Exchange exchange, params ReadOnlySpan<ChatMessageId> said)
    {
        latest.Remember(Speakers.Of(message), new Remembered(exchange, time.GetUtcNow()));
        foreach (var post in said)
            posts.Remember(post, exchange);
    }

    private Exchange? Under(ChatMessageId post) => posts.TryRecall(post, out var exchange) ? exchange : null;

    private readonly record struct Remembered(Exchange Exchange, DateTimeOffset At);

    /// <summary>Who speaks: everybody in a thread, one person in an open channel, where others talk in between.</summary>
    private readonly record struct Speakers(ChatPlace Place, string? Author)
    {
        public static Speakers Of(ChatMessage message) =>
            new(message.Place, message.Place.Thread is null ? message.Author.Id : null);
    }
}
