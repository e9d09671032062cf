using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Chat.Terminal;
using StoryBot.Conversation;
using StoryBot.Journal;

namespace StoryBot.Hosting;

/// <summary>Keeps the journal's lease, finishes what dead processes left, and deletes what is older than the retention, by a clock that can be believed.</summary>
internal sealed partial class JournalWorker(
    IJournal journal,
    JournalOptions options,
    JournaledConversation conversation,
    KnowledgeBase knowledge,
    IEnumerable<IChatAdapter> adapters,
    TimeProvider time,
    ILogger<JournalWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenDeletions = TimeSpan.FromHours(1);

    /// <summary>So much a clock may be corrected within that hour and still be believed: nothing beside a day, the shortest retention.</summary>
    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource stopping = new();

    private bool IsAlone => adapters.All(adapter => adapter.Platform == TerminalAdapter.PlatformName);

    /// <summary>Takes up what is left before anybody is heard, so that what is asked now is answered after it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsAlone)
        {
            await journal.KeepAliveAsync(cancellationToken);
            while (await TakeUpAsync(cancellationToken))
                continue;
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (IsAlone)
            return;
        await journal.RecordReindexAsync(ReindexNote.Of(knowledge.LastReport, time.GetUtcNow()), stoppingToken);
        var (seen, since) = (time.GetUtcNow(), time.GetTimestamp());
        using var timer = new PeriodicTimer(Lease.Renewal, time);
        do
        {
            await journal.KeepAliveAsync(stoppingToken);
            await TakeUpAsync(stoppingToken);
            if (time.GetElapsedTime(since) < BetweenDeletions)
                continue;

            // A machine may start with its clock far ahead and set it right a little later: what a deletion takes by such a clock is gone for good. So it goes
            // only by one that has run evenly, with what counts from the start, since it was last looked at an hour ago.
            var isEven = (time.GetUtcNow() - seen - time.GetElapsedTime(since)).Duration() < ClockError;
            (seen, since) = (time.GetUtcNow(), time.GetTimestamp());
            while (isEven && await journal.ForgetAsync(seen - TimeSpan.FromDays(options.RetentionDays), stoppingToken) > 0)
                await journal.KeepAliveAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>Whether anything was left; there may be more then.</returns>
    private async Task<bool> TakeUpAsync(CancellationToken cancellation)
    {
        var left = await journal.TakePendingAsync(cancellation);
        foreach (var channel in left.GroupBy(pending => pending.Message.Channel))
            conversation.PutBehind(channel.Key, older => FinishInOrderAsync(older, channel, stopping.Token));
        return left.Length > 0;
    }

    /// <summary>Not awaited: a post that waits for a rate limit must not cost the lease.</summary>
    private async Task FinishInOrderAsync(Task older, IEnumerable<PendingMessage> left, CancellationToken stopping)
    {
        await older;
        foreach (var pending in left)
            await FinishAsync(pending, stopping);
    }

    private async Task FinishAsync(PendingMessage pending, CancellationToken stopping)
    {
        try
        {
            await conversation.FinishAsync(pending, stopping);
        }
        catch (OperationCanceledException)
        {
            // The next start takes it over.
        }
        catch (Exception bug)
        {
            Log.NotFinished(logger, bug.GetType().Name, pending.Claim.Id.Platform);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message from {Platform} left by a process that had ended could not be answered: {Failure}.")]
        public static partial void NotFinished(ILogger logger, string failure, string platform);
    }
}
