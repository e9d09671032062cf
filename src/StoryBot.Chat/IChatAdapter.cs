namespace StoryBot.Chat;

/// <summary>One chat platform: receives what people do there and hands it inward.</summary>
public interface IChatAdapter
{
    /// <summary>The platform's name: "discord", "slack" or "terminal".</summary>
    string Platform { get; }

    /// <summary>Whether the platform can be heard right now, and if not why and what to do.</summary>
    ChatAdapterHealth Health { get; }

    /// <summary>What a maintainer should know although all is well, and what to do; null for nothing.</summary>
    string? Remark => null;

    /// <summary>
    /// Connects and stays connected until <paramref name="stopping"/> is cancelled. Returns early only after a refusal
    /// that nothing but a new start can mend, or when the person at the other end has left; <see cref="Health"/> then says why. Never throws for
    /// what a network or a platform does.
    /// </summary>
    Task RunAsync(IChatMessageHandler handler, CancellationToken stopping);

    /// <summary>
    /// The way back to a message handed inward before a restart and read again from the journal; null where it cannot be
    /// answered any more (the terminal's reader has gone).
    /// </summary>
    /// <param name="postingSince">When a process that has ended began to post the answer, which may stand in the chat; null where the journal knows of none.</param>
    IChatReplier? ReplierFor(ChatMessage message, DateTimeOffset? postingSince) => null;

    /// <summary>
    /// For how long after a post began the same answer to <paramref name="message"/> may be posted again without showing twice: minutes where
    /// the platform compares nonces, for ever where the adapter finds its own message first, zero where nothing prevents it.
    /// </summary>
    TimeSpan SafeToRepostWithin(ChatMessage message) => TimeSpan.Zero;
}
