using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Tests.Journal;

/// <summary>A journal whose disk answers only when the stall is over; what was begun meanwhile is done then, whether anybody still waits for it or not.</summary>
internal sealed class StalledJournal(IJournal journal) : IJournal
{
    public Task Stall { get; set; } = Task.CompletedTask;

    public JournalHealth Health => journal.Health;

    public Task<Acceptance> AcceptAsync(ChatMessage message, CancellationToken cancellation) => LaterAsync(() => journal.AcceptAsync(message, cancellation));

    public Task<bool> BeginPostingAsync(Claim claim, JournaledAnswer answer, CancellationToken cancellation) =>
        LaterAsync(() => journal.BeginPostingAsync(claim, answer, cancellation));

    public Task RecordPostedAsync(Claim claim, ChatMessageId postedAs, CancellationToken cancellation) =>
        LaterAsync(() => journal.RecordPostedAsync(claim, postedAs, cancellation));

    public Task RecordFailedAsync(Claim claim, string cause, CancellationToken cancellation) => LaterAsync(() => journal.RecordFailedAsync(claim, cause, cancellation));

    public Task<ImmutableArray<PendingMessage>> TakePendingAsync(CancellationToken cancellation) => LaterAsync(() => journal.TakePendingAsync(cancellation));

    public Task<JournaledAnswer?> FindAnswerAsync(string receipt, ChatMessage press, CancellationToken cancellation) =>
        LaterAsync(() => journal.FindAnswerAsync(receipt, press, cancellation));

    public Task<Exchange?> RecallAsync(ChatMessage message, TimeSpan within, CancellationToken cancellation) =>
        LaterAsync(() => journal.RecallAsync(message, within, cancellation));

    public Task<bool> VoteAsync(Vote vote, CancellationToken cancellation) => LaterAsync(() => journal.VoteAsync(vote, cancellation));

    public Task<JournalCounts> CountAsync(CancellationToken cancellation) => LaterAsync(() => journal.CountAsync(cancellation));

    public Task RecordReindexAsync(ReindexNote reindex, CancellationToken cancellation) => LaterAsync(() => journal.RecordReindexAsync(reindex, cancellation));

    public Task<ReindexNote?> LastReindexAsync(CancellationToken cancellation) => LaterAsync(() => journal.LastReindexAsync(cancellation));

    public Task KeepAliveAsync(CancellationToken cancellation) => LaterAsync(() => journal.KeepAliveAsync(cancellation));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => LaterAsync(() => journal.ForgetAsync(before, cancellation));

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private async Task<T> LaterAsync<T>(Func<Task<T>> work)
    {
        await Stall;
        return await work();
    }

    private async Task LaterAsync(Func<Task> work)
    {
        await Stall;
        await work();
    }
}
