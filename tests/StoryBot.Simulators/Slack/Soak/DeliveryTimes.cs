using System.Collections.Concurrent;
using StoryBot.Simulators.Slack.Delivery;

namespace StoryBot.Simulators.Slack.Soak;

/// <summary>How soon the app acknowledged, and what it had to be brought again.</summary>
internal sealed class DeliveryTimes
{
    private readonly ConcurrentQueue<double> milliseconds = new();
    private readonly ConcurrentDictionary<string, bool> atOnce = new();
    private int all;
    private int first;
    private int givenUp;

    public int All => all;

    /// <summary>Acknowledged at the first attempt.</summary>
    public int AtOnce => first;

    /// <summary>Never acknowledged, at any attempt.</summary>
    public int GivenUp => givenUp;

    /// <summary>Takes a delivery that has come to its end.</summary>
    public void Note(SlackDelivery delivery)
    {
        Interlocked.Increment(ref all);
        foreach (var done in delivery.Attempts.OfType<AttemptOutcome.Acknowledged>())
        {
            milliseconds.Enqueue(done.After.TotalMilliseconds);
        }

        if (delivery.Attempts[0] is AttemptOutcome.Acknowledged)
        {
            Interlocked.Increment(ref first);
        }
        else if (!delivery.IsAcknowledged)
        {
            Interlocked.Increment(ref givenUp);
        }

        if (delivery.Payload["event"]?["ts"]?.GetValue<string>() is { } ts)
        {
            // A mention comes as two events: the first of them to arrive counts.
            atOnce.AddOrUpdate(ts, delivery.Attempts[0] is AttemptOutcome.Acknowledged, (_, before) => before || delivery.Attempts[0] is AttemptOutcome.Acknowledged);
        }
    }

    /// <summary>Whether no event about this message was acknowledged when it was brought first.</summary>
    public bool CameLate(string ts) => !atOnce.GetValueOrDefault(ts);

    public double At(double share)
    {
        var sorted = milliseconds.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
