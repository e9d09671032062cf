using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Journal.Failsafe;

/// <summary>
/// Keeps questions answered, and answered once, while the journal it wraps cannot be used: what happens meanwhile is held in memory and
/// written when the journal is back. Only a restart in between forgets it.
/// </summary>
internal sealed partial class FailsafeJournal(IJournal journal, JournalContext context, ILogger<FailsafeJournal> logger) : IJournal
{
    /// <summary>A disk that hangs must not hang the conversation.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly JournalShadow shadow = new(context);
    private volatile JournalHealth.Degraded? trouble;

    /// <summary>What was begun to be taken over and has not been handed out: it may still be written when patience has ended, and is ours then.</summary>
    private Task<ImmutableArray<PendingMessage>>? taking;

    public JournalHealth Health => trouble ?? journal.Health;

    public async Task<Acceptance> AcceptAsync(ChatMessage message, CancellationToken cancellation)
    {
        if (!shadow.Knows(message.Id))
        {
            if (await TryAsync(journal.AcceptAsync(message, cancellation), cancellation) is not { } acceptance)
                shadow.SetBehind(message.Id);
            else if (acceptance is not Acceptance.Won won || shadow.Adopt(message, won.Claim, won.PostingSince))
                return acceptance;
        }

        return await shadow.Journal.AcceptAsync(message, cancellation);
    }

    public async Task<bool> BeginPostingAsync(Claim claim, JournaledAnswer answer, CancellationToken cancellation)
    {
        if (shadow.IsBehind(claim.Id))
            return await shadow.Journal.BeginPostingAsync(claim, answer, cancellation);
        var begun = await TryAsync(Boxed(journal.BeginPostingAsync(claim, answer, cancellation)), cancellation);
        if (begun is false)
            return false;
        if (begun is null)
            shadow.SetBehind(claim.Id);

        // Where the journal has said yes, it is yes, whatever memory holds of the message.
        return await shadow.Journal.BeginPostingAsync(claim, answer, cancellation) || begun is true;
    }

    public async Task RecordPostedAsync(Claim claim, ChatMessageId postedAs, CancellationToken cancellation)
    {
        await shadow.Journal.RecordPostedAsync(claim, postedAs, cancellation);
        await RecordAsync(claim.Id, () => journal.RecordPostedAsync(claim, postedAs, cancellation), cancellation);
    }

    public async Task RecordFailedAsync(Claim claim, string cause, CancellationToken cancellation)
    {
        await shadow.Journal.RecordFailedAsync(claim, cause, cancellation);
        await RecordAsync(claim.Id, () => journal.RecordFailedAsync(claim, cause, cancellation), cancellation);
    }

    /// <remarks>For one caller at a time.</remarks>
    public async Task<ImmutableArray<PendingMessage>> TakePendingAsync(CancellationToken cancellation)
    {
        taking ??= journal.TakePendingAsync(CancellationToken.None);
        var pending = await TryAsync(Boxed(taking), cancellation);
        if (pending is null && !taking.IsFaulted)
            return [];
        taking = null;
        return [.. (pending ?? []).Where(taken => shadow.Adopt(taken.Message, taken.Claim, taken.PostingSince))];
    }

    public async Task<JournaledAnswer?> FindAnswerAsync(string receipt, ChatMessage press, CancellationToken cancellation) =>
        shadow.FindMissed(receipt, press)
        ?? await TryAsync(journal.FindAnswerAsync(receipt, press, cancellation), cancellation)
        ?? await shadow.Journal.FindAnswerAsync(receipt, press, cancellation);

    public async Task<Exchange?> RecallAsync(ChatMessage message, TimeSpan within, CancellationToken cancellation) =>
        await TryAsync(journal.RecallAsync(message, within, cancellation), cancellation)
        ?? await shadow.Journal.RecallAsync(message, within, cancellation);

    public async Task<bool> VoteAsync(Vote vote, CancellationToken cancellation) =>
        await TryAsync(Boxed(journal.VoteAsync(vote, cancellation)), cancellation) ?? false;

    public async Task<JournalCounts> CountAsync(CancellationToken cancellation) =>
        await TryAsync(journal.CountAsync(cancellation), cancellation) ?? await shadow.Journal.CountAsync(cancellation);

    public async Task RecordReindexAsync(ReindexNote reindex, CancellationToken cancellation)
    {
        await shadow.Journal.RecordReindexAsync(reindex, cancellation);
        await TryAsync(Done(journal.RecordReindexAsync(reindex, cancellation)), cancellation);
    }

    public async Task<ReindexNote?> LastReindexAsync(CancellationToken cancellation) =>
        await shadow.Journal.LastReindexAsync(cancellation) ?? await TryAsync(journal.LastReindexAsync(cancellation), cancellation);

    public async Task KeepAliveAsync(CancellationToken cancellation)
    {
        if (await TryAsync(Done(journal.KeepAliveAsync(cancellation)), cancellation) is null)
            return;

        // Only this ends the trouble: it writes, whereas a full disk can still be read.
        if (Interlocked.Exchange(ref trouble, null) is not null)
            Log.Recovered(logger);
        await CatchUpAsync(cancellation);
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await shadow.Journal.ForgetAsync(before, cancellation);
        return await TryAsync(Boxed(journal.ForgetAsync(before, cancellation)), cancellation) ?? 0;
    }

    public async ValueTask DisposeAsync()
    {
        await CatchUpAsync(CancellationToken.None);
        await journal.DisposeAsync();
    }

    /// <summary>Tells the journal what it missed, so that the messages are known after a restart.</summary>
    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        foreach (var missed in shadow.FinishedBehind())
        {
            if (await TryAsync(Done(new MissedMessage(missed).TellAsync(journal, cancellation)), cancellation) is null)
                return;
            shadow.SetCaughtUp(missed.Message.Id);
        }
    }

    private async Task RecordAsync(ChatMessageId id, Func<Task> record, CancellationToken cancellation)
    {
        if (!shadow.IsBehind(id) && await TryAsync(Done(record()), cancellation) is null)
            shadow.SetBehind(id);
    }

    /// <summary>The result, or null where the journal cannot be used, which <see cref="Health"/> then says.</summary>
    private async Task<T?> TryAsync<T>(Task<T> work, CancellationToken cancellation)
    {
        try
        {
            return await work.WaitAsync(Patience, context.Time, cancellation);
        }
        catch (JournalUnavailableException unavailable)
        {
            Degrade(unavailable.Message, unavailable.Mend);
        }
        catch (TimeoutException)
        {
            Degrade("The disk that holds the journal does not answer.", "Check the disk or the network share that holds the data folder (Knowledge:DataFolder).");
        }

        return default;
    }

    private void Degrade(string cause, string mend)
    {
        if (Interlocked.Exchange(ref trouble, new JournalHealth.Degraded(cause, mend))?.Cause != cause)
            Log.Degraded(logger, cause, mend);
    }

    private static async Task<T?> Boxed<T>(Task<T> work)
        where T : struct => await work;

    private static async Task<object?> Done(Task work)
    {
        await work;
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The journal is out of use; questions are answered and remembered in memory only. {Cause} {Mend}")]
        public static partial void Degraded(ILogger logger, string cause, string mend);

        [LoggerMessage(2, LogLevel.Information, "The journal is in use again.")]
        public static partial void Recovered(ILogger logger);
    }
}
