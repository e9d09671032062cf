using System.Threading.RateLimiting;

namespace StoryBot.Chat;

/// <summary>How often one person and one channel may ask; a full minute's worth at once, then evenly.</summary>
internal sealed class AskLimits(int perUser, int perChannel) : IDisposable
{
    private readonly PartitionedRateLimiter<ChatMessage> users =
        PartitionedRateLimiter.Create<ChatMessage, string>(message => Of(message.Author.Id, perUser));

    private readonly PartitionedRateLimiter<ChatMessage> channels =
        PartitionedRateLimiter.Create<ChatMessage, string>(message => Of(message.Place.Channel, perChannel));

    /// <summary>Why the message is turned away, in words for its author; null where it is welcome.</summary>
    public string? Objection(ChatMessage message)
    {
        if (message.Intent is ChatIntent.Moderate)
            return null;
        using var user = users.AttemptAcquire(message);
        if (!user.IsAcquired)
            return "You are asking faster than I may answer. Please wait a moment and ask again.";
        using var channel = channels.AttemptAcquire(message);
        return channel.IsAcquired ? null : "This channel is asking faster than I may answer. Please wait a moment and ask again.";
    }

    public void Dispose()
    {
        users.Dispose();
        channels.Dispose();
    }

    private static RateLimitPartition<string> Of(string key, int perMinute) => perMinute == 0
        ? RateLimitPartition.GetNoLimiter(key)
        : RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
            AutoReplenishment = true,
        });
}
