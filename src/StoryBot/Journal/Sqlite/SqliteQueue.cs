using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace StoryBot.Journal.Sqlite;

/// <summary>
/// The one writer: everything that waits is done in one transaction, so that one sync to disk serves all of it and no caller waits for
/// more than the sync under way and its own.
/// </summary>
internal sealed class SqliteQueue : IAsyncDisposable
{
    private const int MostInOneTransaction = 128;

    private readonly Channel<SqliteJob> waiting = Channel.CreateBounded<SqliteJob>(4096);
    private readonly JournalFile file;
    private readonly Task working;
    private SqliteSession? session;

    public SqliteQueue(JournalFile file)
    {
        this.file = file;
        working = Task.Run(WorkAsync);
    }

    /// <summary>Whether the file is open: it is opened by the first work.</summary>
    public bool IsOpen => Volatile.Read(ref session) is not null;

    /// <summary>Does a piece of work on the connection, with others in one transaction.</summary>
    /// <exception cref="JournalUnavailableException">The file cannot be used now; nothing of the work was kept.</exception>
    public async Task<T> DoAsync<T>(Func<SqliteSession, T> work, bool readsOnly, CancellationToken cancellation)
    {
        var job = new SqliteJob<T>(work) { ReadsOnly = readsOnly };
        try
        {
            await waiting.Writer.WriteAsync(job, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new JournalUnavailableException("The journal has been closed.", "Nothing: the program is stopping.");
        }

        return await job.Result.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await working;
    }

    private async Task WorkAsync()
    {
        var batch = new List<SqliteJob>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostInOneTransaction && waiting.Reader.TryRead(out var job))
                batch.Add(job);
            Attempt(batch, mendsDamage: true);
            batch.Clear();
        }

        session?.Dispose();
    }

    private void Attempt(List<SqliteJob> batch, bool mendsDamage)
    {
        try
        {
            Commit(batch);
        }
        catch (SqliteException failure) when (mendsDamage && SqliteFailure.IsDamage(failure) && BeganAnew())
        {
            Attempt(batch, mendsDamage: false);
        }
        catch (Exception failure)
        {
            Reset(failure);
            if (batch.Count == 1)
                batch[0].Fail(failure is SqliteException or IOException or UnauthorizedAccessException ? SqliteFailure.Explain(failure, file.Path) : failure);
            else
                AttemptApart(batch, failure is SqliteException busy && SqliteFailure.IsBusy(busy) ? busy : null);
        }
    }

    /// <summary>One piece of work that the disk refuses must not fail those that only read; but no one waits twice for a lock.</summary>
    private void AttemptApart(List<SqliteJob> batch, SqliteException? busy)
    {
        foreach (var job in batch)
        {
            if (busy is not null && !job.ReadsOnly)
                job.Fail(SqliteFailure.Explain(busy, file.Path));
            else
                Attempt([job], mendsDamage: false);
        }
    }

    private void Commit(List<SqliteJob> batch)
    {
        session ??= file.Open();
        session.Execute(batch.TrueForAll(job => job.ReadsOnly) ? "BEGIN" : "BEGIN IMMEDIATE");
        foreach (var job in batch)
            job.Run(session);
        session.Execute("COMMIT");
        foreach (var job in batch)
            job.Succeed();
    }

    private bool BeganAnew()
    {
        Close();
        try
        {
            file.SetAside();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Reset(Exception failure)
    {
        if (failure is SqliteException sqlite && SqliteFailure.LeavesConnectionUsable(sqlite))
            session?.RollBack();
        else
            Close();
    }

    private void Close()
    {
        session?.Dispose();
        session = null;
    }
}
