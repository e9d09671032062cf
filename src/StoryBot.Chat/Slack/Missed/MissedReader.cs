using Microsoft.Extensions.Logging;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>
/// Reads up what was said while Slack was not heard, and hands it to the inbox: each conversation's messages in order and one at a time, so that what
/// is asked now waits for no more than one of them.
/// </summary>
/// <param name="reach">How long it may take: by then the rest is too old.</param>
internal sealed partial class MissedReader(
    ConversationFinder finder, ConversationReader reader, AskedThreads threads, SlackInbox inbox, SlackOptions options, TimeSpan reach, TimeProvider time, ILogger logger)
{
    private const int MostThreads = 100;
    private const int MostOldThreads = 30;
    private const int MostMessages = 5_000;

    private readonly DateTimeOffset began = time.GetUtcNow();

    /// <returns>False where it could not be read to the end, and is worth another try.</returns>
    public async Task<bool> ReadUpAsync(DateTimeOffset since, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(reach, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var tally = new MissedTally();
        try
        {
            await ReadUpAsync(MissedSpan.Of(since, time.GetUtcNow()), tally, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            tally.Bounded = true;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.Failed(logger, bug);
            return true;
        }

        Log.ReadUp(logger, since, tally.Found, tally.Taken);
        if (tally.Bounded)
            Log.Bounded(logger);
        if (!tally.Complete)
            Log.Incomplete(logger);
        return tally.Complete;
    }

    private async Task ReadUpAsync(MissedSpan span, MissedTally tally, CancellationToken cancellation)
    {
        var (limits, handing, roots) = (new SaidLimits(options.QuestionsPerUserPerMinute, options.QuestionsPerChannelPerMinute), new Dictionary<string, Task>(), new List<ChatPlace>());
        var known = threads.Newest(int.MaxValue);
        foreach (var channel in await finder.FindAsync(tally, cancellation).ConfigureAwait(false))
        {
            if (tally.Found >= MostMessages)
            {
                tally.Bounded = true;
                break;
            }

            var read = await reader.HistoryAsync(channel, span, cancellation).ConfigureAwait(false);
            Take(channel, read);
            roots.AddRange(read.Roots.Select(root => Place(channel, root)));
            roots.AddRange(known.Where(place => place.Channel == channel && read.Reached is { } reached && string.CompareOrdinal(place.Thread, reached) < 0).Take(MostOldThreads));
        }

        tally.Bounded |= roots.Count > MostThreads;
        foreach (var thread in roots.OrderByDescending(place => place.Thread, StringComparer.Ordinal).Distinct().Take(MostThreads).Reverse())
            Take(thread.Channel, await reader.ThreadAsync(thread.Channel, thread.Thread!, span, cancellation).ConfigureAwait(false));
        await Task.WhenAll(handing.Values).ConfigureAwait(false);

        void Take(string channel, ConversationRead read)
        {
            // What a scope or a membership hides stays hidden; of a Slack in trouble more can be hoped.
            if (read.Error is WebError.Unavailable or WebError.RateLimited)
                tally.LeaveOut();
            tally.Bounded |= read.Bounded;
            tally.Found += read.Said.Count;
            handing[channel] = HandOverAsync(handing.GetValueOrDefault(channel, Task.CompletedTask), read.Said, limits, tally, cancellation);
        }
    }

    private async Task HandOverAsync(Task before, IReadOnlyList<InnerEvent> said, SaidLimits limits, MissedTally tally, CancellationToken cancellation)
    {
        await before.ConfigureAwait(false);
        foreach (var one in said.OrderBy(one => one.Ts, StringComparer.Ordinal))
        {
            var mayStand = string.CompareOrdinal(one.Ts, MissedSpan.Write(began + HearingPace.Ordinary.Margin)) < 0;
            switch (await inbox.TakeMissedAsync(one, limits, mayStand, cancellation).ConfigureAwait(false))
            {
                case true:
                    tally.CountTaken();
                    break;
                case null:
                    tally.LeaveOut();
                    break;
            }
        }
    }

    private static ChatPlace Place(string channel, string thread) => new(SlackAdapter.PlatformName, channel, thread);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Of what was said on Slack since {Since:O}, and may not have been heard, {Found} messages may be for the bot, and {Taken} of them are new")]
        public static partial void ReadUp(ILogger logger, DateTimeOffset since, int found, int taken);

        [LoggerMessage(Level = LogLevel.Warning, Message = "More was said on Slack while it was not heard than is read up; what is oldest, or in conversations where the bot is seldom asked, is not answered")]
        public static partial void Bounded(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What was said on Slack while it was not heard could not be read to the end")]
        public static partial void Incomplete(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "Reading up what was said on Slack while it was not heard failed")]
        public static partial void Failed(ILogger logger, Exception bug);
    }
}
