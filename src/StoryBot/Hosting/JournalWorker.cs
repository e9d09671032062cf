using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Journal;

namespace StoryBot.Hosting;

/// <summary>Keeps the journal's lease, finishes what dead processes left, and deletes what is older than the retention.</summary>
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (adapters.All(adapter => adapter.Platform == "terminal"))
            return;
        await journal.RecordReindexAsync(ReindexNote.Of(knowledge.LastReport, time.GetUtcNow()), stoppingToken);
        var deletionDue = time.GetUtcNow();
        using var timer = new PeriodicTimer(Lease.Renewal, time);
        do
        {
            await journal.KeepAliveAsync(stoppingToken);
            foreach (var place in (await journal.TakePendingAsync(stoppingToken)).GroupBy(pending => pending.Message.Place))
                _ = FinishInOrderAsync(place, stoppingToken);
            if (time.GetUtcNow() < deletionDue)
                continue;
            deletionDue = time.GetUtcNow() + BetweenDeletions;
            while (await journal.ForgetAsync(time.GetUtcNow() - TimeSpan.FromDays(options.RetentionDays), stoppingToken) > 0)
                await journal.KeepAliveAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Not awaited: a post that waits for a rate limit must not cost the lease.</summary>
    private async Task FinishInOrderAsync(IEnumerable<PendingMessage> left, CancellationToken stopping)
    {
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
