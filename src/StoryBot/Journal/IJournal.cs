using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>
/// What was asked, what was answered and where that stands: the memory that makes "answered exactly once" true across replays,
/// redelivery, several processes and a crash. README.md beside this file draws a message's states.
/// </summary>
internal interface IJournal : IAsyncDisposable
{
    /// <summary>Whether the journal can be relied on, and if not why and what to do.</summary>
    JournalHealth Health { get; }

    /// <summary>Takes a message in, durably, before anything is done for it; of all who try, one wins.</summary>
    Task<Acceptance> AcceptAsync(ChatMessage message, CancellationToken cancellation);

    /// <summary>Notes the answer and that its post begins now.</summary>
    /// <returns>False where another process has taken the message over meanwhile: post nothing.</returns>
    Task<bool> BeginPostingAsync(Claim claim, JournaledAnswer answer, CancellationToken cancellation);

    /// <summary>Notes that the answer stands in the chat: a fact, whoever holds the claim by now.</summary>
    Task RecordPostedAsync(Claim claim, ChatMessageId postedAs, CancellationToken cancellation);

    /// <summary>Closes a message for which nothing could be posted, so that nobody tries again.</summary>
    /// <param name="cause">For a maintainer; holds no text of the question.</param>
    Task RecordFailedAsync(Claim claim, string cause, CancellationToken cancellation);

    /// <summary>Takes over what processes that have died left unfinished; the caller finishes each of them.</summary>
    Task<ImmutableArray<PendingMessage>> TakePendingAsync(CancellationToken cancellation);

    /// <summary>
    /// The answer with this receipt that a press of a button is about: that of the bot's message if known, else the latest given to the same
    /// person, else the latest.
    /// </summary>
    Task<JournaledAnswer?> FindAnswerAsync(string receipt, ChatMessage press, CancellationToken cancellation);

    /// <summary>
    /// The exchange a message follows: that of the bot's message it replies to, however old; of one that is no reply the last within the time given, of its thread,
    /// or of the same person in its channel, else that of the bot's message its thread hangs below, unless something else was asked there, however long ago.
    /// Null where there is none or question text is not kept.
    /// </summary>
    Task<Exchange?> RecallAsync(ChatMessage message, TimeSpan within, CancellationToken cancellation);

    /// <summary>Notes whether an answer helped somebody; a second vote by the same person replaces the first.</summary>
    /// <returns>False where the answer is not known, or the vote cannot be kept now.</returns>
    Task<bool> VoteAsync(Vote vote, CancellationToken cancellation);

    /// <summary>How many answers and votes the journal holds.</summary>
    Task<JournalCounts> CountAsync(CancellationToken cancellation);

    /// <summary>Notes a reindex that has ended.</summary>
    Task RecordReindexAsync(ReindexNote reindex, CancellationToken cancellation);

    /// <summary>The last reindex that ended; null where none has.</summary>
    Task<ReindexNote?> LastReindexAsync(CancellationToken cancellation);

    /// <summary>Says that this process is alive, so that nobody takes its messages over; due every <see cref="Lease.Renewal"/>.</summary>
    Task KeepAliveAsync(CancellationToken cancellation);

    /// <summary>Deletes what was accepted before a moment and is done with, with its votes, a bounded number at a time. What waits to be answered stays.</summary>
    /// <returns>How many were deleted; none are left when 0.</returns>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation);
}
