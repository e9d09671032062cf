using System.Collections.Immutable;
using System.Diagnostics;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Diagnostics.Telemetry;

namespace StoryBot.Journal;

/// <summary>Measures what a journal takes for each operation, and counts what it can't do.</summary>
internal sealed class MeasuredJournal(IJournal journal) : IJournal
{
    /// <summary>The operations' names.</summary>
    public static readonly string[] Operations =
    [
        "accept", "begin_posting", "record_posted", "record_failed", "take_pending", "find_answer", "recall", "vote", "count", "record_reindex", "last_reindex", "keep_alive", "forget",
    ];

    public JournalHealth Health => journal.Health;

    public Task<Acceptance> AcceptAsync(ChatMessage message, CancellationToken cancellation) => Measure("accept", journal.AcceptAsync(message, cancellation));

    public Task<bool> BeginPostingAsync(Claim claim, JournaledAnswer answer, CancellationToken cancellation) =>
        Measure("begin_posting", journal.BeginPostingAsync(claim, answer, cancellation));

    public Task RecordPostedAsync(Claim claim, ChatMessageId postedAs, CancellationToken cancellation) =>
        Measure("record_posted", journal.RecordPostedAsync(claim, postedAs, cancellation));

    public Task RecordFailedAsync(Claim claim, string cause, CancellationToken cancellation) => Measure("record_failed", journal.RecordFailedAsync(claim, cause, cancellation));

    public Task<ImmutableArray<PendingMessage>> TakePendingAsync(CancellationToken cancellation) => Measure("take_pending", journal.TakePendingAsync(cancellation));

    public Task<JournaledAnswer?> FindAnswerAsync(string receipt, ChatMessage press, CancellationToken cancellation) =>
        Measure("find_answer", journal.FindAnswerAsync(receipt, press, cancellation));

    public Task<Exchange?> RecallAsync(ChatMessage message, TimeSpan within, CancellationToken cancellation) => Measure("recall", journal.RecallAsync(message, within, cancellation));

    public Task<bool> VoteAsync(Vote vote, CancellationToken cancellation) => Measure("vote", journal.VoteAsync(vote, cancellation));

    public Task<JournalCounts> CountAsync(CancellationToken cancellation) => Measure("count", journal.CountAsync(cancellation));

    public Task RecordReindexAsync(ReindexNote reindex, CancellationToken cancellation) => Measure("record_reindex", journal.RecordReindexAsync(reindex, cancellation));

    public Task<ReindexNote?> LastReindexAsync(CancellationToken cancellation) => Measure("last_reindex", journal.LastReindexAsync(cancellation));

    public Task KeepAliveAsync(CancellationToken cancellation) => Measure("keep_alive", journal.KeepAliveAsync(cancellation));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => Measure("forget", journal.ForgetAsync(before, cancellation));

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private static async Task<T> Measure<T>(string operation, Task<T> work)
    {
        await Measure(operation, (Task)work);
        return await work;
    }

    /// <param name="work">Has begun a moment ago.</param>
    private static async Task Measure(string operation, Task work)
    {
        using var span = ProgramTelemetry.Journaling(operation);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await work;
        }
        catch (JournalUnavailableException)
        {
            ProgramTelemetry.CountJournalError(operation);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            ProgramTelemetry.Journaled(operation, Stopwatch.GetElapsedTime(began));
        }
    }
}
