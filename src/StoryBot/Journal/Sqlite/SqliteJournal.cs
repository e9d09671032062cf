using System.Collections.Immutable;
using System.Diagnostics;
using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Journal.Sqlite;

/// <summary>The journal in a SQLite file of the data folder, for the processes of one machine.</summary>
/// <remarks>Says <see cref="JournalUnavailableException"/> where the file cannot be used.</remarks>
internal sealed class SqliteJournal : IJournal
{
    private readonly JournalContext context;
    private readonly JournalFile file;
    private readonly SqliteQueue queue;
    private readonly OwnerMarks marks;

    public SqliteJournal(string path, JournalContext context)
    {
        this.context = context;
        file = new JournalFile(path, context.Time);
        queue = new SqliteQueue(file);
        marks = new OwnerMarks(path, context.Owner.Id);
    }

    public JournalHealth Health => new JournalHealth.Ok(file.Note);

    public async Task<Acceptance> AcceptAsync(ChatMessage message, CancellationToken cancellation)
    {
        var trace = Activity.Current?.Id;
        try
        {
            return await WriteAsync(session => Accept(session, message, trace), cancellation);
        }
        catch (JournalUnavailableException)
        {
            // A full disk or a lock on writing leaves reading possible: what has been answered is still known.
            var known = await ReadAsync(session => MessageStates.Find(session, message.Id, context), cancellation);
            if (known is Acceptance.Finished or Acceptance.InProgress)
                return known;
            throw;
        }
    }

    public Task<bool> BeginPostingAsync(Claim claim, JournaledAnswer answer, CancellationToken cancellation) =>
        WriteAsync(session => MessageStates.BeginPosting(session, claim, answer, context), cancellation);

    public Task RecordPostedAsync(Claim claim, ChatMessageId postedAs, CancellationToken cancellation) =>
        WriteAsync(session => MessageStates.RecordPosted(session, claim, postedAs, context), cancellation);

    public Task RecordFailedAsync(Claim claim, string cause, CancellationToken cancellation) =>
        WriteAsync(session => MessageStates.RecordFailed(session, claim, cause, context), cancellation);

    public async Task<ImmutableArray<PendingMessage>> TakePendingAsync(CancellationToken cancellation) =>
        [.. await WriteAsync(TakePending, cancellation)];

    public Task<JournaledAnswer?> FindAnswerAsync(string receipt, ChatMessage press, CancellationToken cancellation) =>
        ReadAsync(session => Answers.Find(session, receipt, press.InReplyTo, context.AuthorOf(press)), cancellation);

    public Task<Exchange?> RecallAsync(ChatMessage message, TimeSpan within, CancellationToken cancellation) =>
        ReadAsync(session => Answers.Recall(session, message, context.Now - within, context), cancellation);

    public Task<bool> VoteAsync(Vote vote, CancellationToken cancellation) => WriteAsync(session => Notes.Vote(session, vote, context), cancellation);

    public Task<JournalCounts> CountAsync(CancellationToken cancellation) => ReadAsync(Notes.Count, cancellation);

    public Task RecordReindexAsync(ReindexNote reindex, CancellationToken cancellation) =>
        WriteAsync(session => Notes.RecordReindex(session, reindex), cancellation);

    public Task<ReindexNote?> LastReindexAsync(CancellationToken cancellation) => ReadAsync(Notes.LastReindex, cancellation);

    public Task KeepAliveAsync(CancellationToken cancellation) => WriteAsync(KeepAlive, cancellation);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) =>
        WriteAsync(session => Notes.Forget(session, marks, before, context), cancellation);

    /// <summary>Gives this process's lease back, so that its successor need not wait for it to run out.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (queue.IsOpen)
                await WriteAsync(session => Notes.KeepAlive(session, context, TimeSpan.Zero), CancellationToken.None);
        }
        catch (JournalUnavailableException)
        {
            // The lease runs out by itself.
        }

        await queue.DisposeAsync();
        marks.Dispose();
    }

    private Acceptance Accept(SqliteSession session, ChatMessage message, string? trace)
    {
        // A claim holds only while its owner is known to be alive, also in a file just begun in place of a damaged one.
        KeepAlive(session);
        var acceptance = MessageStates.Accept(session, message, trace, context);
        if (acceptance is not Acceptance.InProgress)
            return acceptance;

        // Its process may have ended within its lease.
        Notes.EndLeases(session, marks, context);
        return MessageStates.Accept(session, message, trace, context);
    }

    private int KeepAlive(SqliteSession session)
    {
        marks.Hold();
        return Notes.KeepAlive(session, context, Lease.Length);
    }

    private List<PendingMessage> TakePending(SqliteSession session)
    {
        Notes.EndLeases(session, marks, context);
        return PendingMessages.Take(session, context);
    }

    private Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation) => queue.DoAsync(work, readsOnly: false, cancellation);

    private Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation) => queue.DoAsync(work, readsOnly: true, cancellation);
}
