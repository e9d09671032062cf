namespace StoryBot.Journal.Sqlite;

/// <summary>One piece of work for the connection, and the promise of its result.</summary>
internal abstract class SqliteJob
{
    public required bool ReadsOnly { get; init; }

    public abstract void Run(SqliteSession session);

    /// <summary>Hands the result out: only after the commit that makes it durable.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception failure);
}

/// <inheritdoc />
internal sealed class SqliteJob<T>(Func<SqliteSession, T> work) : SqliteJob
{
    private readonly TaskCompletionSource<T> promise = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Result => promise.Task;

    public override void Run(SqliteSession session) => result = work(session);

    public override void Succeed() => promise.TrySetResult(result!);

    public override void Fail(Exception failure) => promise.TrySetException(failure);
}
