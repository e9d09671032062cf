using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Conversation;

/// <summary>What each conversation spoke of last: what "and when?" leans on.</summary>
internal sealed class ConversationMemory(TimeProvider time)
{
    /// <summary>How long an exchange is leant on; after that a question stands for itself.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(30);

    private const int Conversations = 5_000;

    private readonly Recollection<Speakers, Remembered> latest = new(Conversations);
    private readonly Recollection<ChatMessageId, Remembered> posts = new(Conversations);

    /// <summary>The exchange the message follows: that of the post it replies to, else the conversation's last; null where there is none.</summary>
    public Exchange? Recall(ChatMessage message)
    {
        var known = (message.InReplyTo is { } post && posts.TryRecall(post, out var remembered))
            || latest.TryRecall(Speakers.Of(message), out remembered);
        return known && time.GetUtcNow() - remembered.At <= Span ? remembered.Exchange : null;
    }

    /// <summary>Whether what the message follows was never heard of here, as after a restart.</summary>
    public bool Wonders(ChatMessage message) =>
        message.InReplyTo is { } post ? !posts.TryRecall(post, out _) : !latest.TryRecall(Speakers.Of(message), out _);

    /// <summary>Puts back what the message follows.</summary>
    public void Remind(ChatMessage message, Exchange exchange)
    {
        var remembered = new Remembered(exchange, time.GetUtcNow());
        if (message.InReplyTo is { } post)
            posts.Remember(post, remembered);
        else
            latest.Remember(Speakers.Of(message), remembered);
    }

    /// <summary>Remembers what was said to a message and the posts that say it.</summary>
    public void Remember(ChatMessage message, Exchange exchange, params ReadOnlySpan<ChatMessageId> said)
    {
        var remembered = new Remembered(exchange, time.GetUtcNow());
        latest.Remember(Speakers.Of(message), remembered);
        foreach (var post in said)
            posts.Remember(post, remembered);
    }

    private readonly record struct Remembered(Exchange Exchange, DateTimeOffset At);

    /// <summary>Who speaks: everybody in a thread, one person in an open channel, where others talk in between.</summary>
    private readonly record struct Speakers(ChatPlace Place, string? Author)
    {
        public static Speakers Of(ChatMessage message) =>
            new(message.Place, message.Place.Thread is null ? message.Author.Id : null);
    }
}
