using System.Collections.Concurrent;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>
/// Notes that Slack is heard, and has what was said meanwhile read up when it is heard again after longer than Slack's redelivery bridges: after a cut,
/// a restart or a machine's sleep; and what was said in a minute of which Slack says itself that it withheld events. Live events go their own way.
/// </summary>
/// <param name="withheld">The minutes of which Slack has withheld events, by their beginnings; they are taken out here.</param>
/// <param name="reach">What is older is not read up.</param>
/// <param name="readUp">Reads up what was said since a moment; false where it could not to the end.</param>
internal sealed class HearingWatch(
    HeardMark mark,
    HearingPace pace,
    TimeSpan reach,
    ConcurrentQueue<DateTimeOffset> withheld,
    Func<bool> hears,
    Func<DateTimeOffset, CancellationToken, Task<bool>> readUp,
    TimeProvider time)
{
    private const int MostTries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>At the very first start nothing said before it is the bot's.</summary>
    private readonly DateTimeOffset floor = mark.Load() is null ? time.GetUtcNow() : DateTimeOffset.MinValue;

    private DateTimeOffset heard = mark.Load() ?? time.GetUtcNow();

    /// <summary>From when on not all is known to have been heard.</summary>
    private DateTimeOffset? owed;

    /// <summary>The same of a cut, or a minute, that came while what was missed before was being read up.</summary>
    private DateTimeOffset? owedNext;
    private Task<bool>? reading;
    private int tries;
    private DateTimeOffset notBefore;

    /// <summary>Until stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(pace.Beat, time);
        try
        {
            do
                await BeatAsync(stopping).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }

        if (reading is not null)
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Looks once.</summary>
    internal async Task BeatAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (reading is { IsCompleted: true })
            Conclude(await reading.ConfigureAwait(false), now);
        // Each when it is over: until then Slack may withhold more of it.
        while (withheld.TryPeek(out var minute) && now - minute >= Minute && withheld.TryDequeue(out _))
            Owe(minute);
        if (!hears())
            return;
        if (now - heard > pace.Bridge)
            Owe(heard);
        heard = now;
        if (owed is { } from && reading is null && now >= notBefore)
            reading = readUp(Later(Later(from - pace.Margin, now - reach), floor), stopping);
        // A minute that is not over is owed by the process after this one too: from so far back that it takes it for a cut, however soon it starts.
        mark.Save(withheld.TryPeek(out var next) ? Earlier(owed, next - pace.Bridge) : owed ?? now);
    }

    private void Owe(DateTimeOffset since)
    {
        if (reading is null)
            owed = Earlier(owed, since);
        else
            owedNext = Earlier(owedNext, since);
    }

    private void Conclude(bool complete, DateTimeOffset now)
    {
        reading = null;
        if (!complete && ++tries < MostTries)
        {
            notBefore = now + BetweenTries;
            return;
        }

        (owed, owedNext, tries) = (owedNext, null, 0);
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } moment && moment < other ? moment : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
