namespace StoryBot.Chat.Discord.Rest;

/// <summary>Finds the bucket of each call; routes that Discord counts together share one once an answer has said so.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private const int KeptBuckets = 2_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> hashes = [];
    private readonly Dictionary<string, RateLimitBucket> buckets = [];

    public RateLimitBucket BucketOf(RestCall call)
    {
        lock (gate)
        {
            var key = Key(call);
            if (!buckets.TryGetValue(key, out var bucket))
            {
                if (buckets.Count >= KeptBuckets)
                    Sweep();
                buckets[key] = bucket = new RateLimitBucket(time);
            }

            return bucket;
        }
    }

    /// <summary>Learns from an answer which bucket its route belongs to.</summary>
    public void Learn(RestCall call, RateLimitBucket bucket, RateLimitHeaders headers)
    {
        if (headers.Bucket is not { } hash)
            return;
        lock (gate)
        {
            if (hashes.TryGetValue(call.ToString(), out var known) && known == hash)
                return;
            hashes[call.ToString()] = hash;
            buckets.TryAdd(Key(call), bucket);
        }
    }

    private string Key(RestCall call) => $"{hashes.GetValueOrDefault(call.ToString(), call.ToString())} {call.Major}";

    private void Sweep()
    {
        foreach (var idle in buckets.Where(entry => entry.Value.IsIdle).Select(entry => entry.Key).ToArray())
            buckets.Remove(idle);
    }
}
