using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>Puts together what reads up: it outlives any number of cuts.</summary>
/// <param name="folder">Where it is kept up to when Slack was heard; null for nowhere.</param>
internal sealed class Hearing(SlackOptions options, HearingPace pace, string? folder, SlackApi api, GrantedScopes granted, TimeProvider time, ILoggerFactory loggers)
{
    private const int AtOnce = 15;
    private static readonly TimeSpan BetweenHistories = TimeSpan.FromSeconds(2);

    /// <summary>A thread the bot doesn't know costs a second call of the same method.</summary>
    private static readonly TimeSpan BetweenThreads = TimeSpan.FromSeconds(3);

    private readonly ConcurrentQueue<DateTimeOffset> withheld = new();

    /// <summary>Has a minute read up of which Slack says that it withholds events.</summary>
    /// <param name="minute">When it began.</param>
    public void Miss(DateTimeOffset minute)
    {
        if (options.ReadUpMinutes > 0)
            withheld.Enqueue(minute);
    }

    /// <summary>Until stopped.</summary>
    /// <param name="hears">Whether Slack is heard now.</param>
    public Task RunAsync(SlackInbox inbox, AskedThreads threads, string self, Func<bool> hears, CancellationToken stopping)
    {
        if (options.ReadUpMinutes == 0)
            return Task.CompletedTask;
        var reach = TimeSpan.FromMinutes(options.ReadUpMinutes);
        var finder = new ConversationFinder(api, threads, new ReadPace(AtOnce, BetweenHistories, time), granted);
        var reader = new ConversationReader(api, self, new ReadPace(AtOnce, BetweenHistories, time), new ReadPace(AtOnce, BetweenThreads, time));
        var missed = new MissedReader(finder, reader, threads, inbox, options, reach, time, loggers.CreateLogger<MissedReader>());
        return new HearingWatch(new HeardMark(folder, loggers.CreateLogger<HeardMark>()), pace, reach, withheld, hears, missed.ReadUpAsync, time).RunAsync(stopping);
    }
}
