using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>All buckets, and the global window; guarded by its lock.</summary>
internal sealed class RateLimits(DiscordSimulatorOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, RateBucket> buckets = [];
    private readonly RateBucket global = new(options.GlobalRequestsPerSecond, TimeSpan.FromSeconds(1), options.Time);

    /// <summary>Counts a request and says whether it may pass, with the bucket's headers either way.</summary>
    public RateVerdict Judge(RestRoute route, RestRequest request)
    {
        if (!options.EnforcesRateLimits)
        {
            return new RateVerdict(RateScope.None, TimeSpan.Zero, []);
        }

        lock (gate)
        {
            if (!route.IsInteraction && !global.TryTake())
            {
                return new RateVerdict(RateScope.Global, global.ResetsAfter, []);
            }

            var hash = Hash(route);
            var key = $"{hash}:{request.MajorParameter}";
            if (!buckets.TryGetValue(key, out var bucket))
            {
                bucket = buckets[key] = new RateBucket(
                    route.Limit.Requests, TimeSpan.FromSeconds(route.Limit.Seconds), options.Time);
            }

            var passes = bucket.TryTake();
            return new RateVerdict(passes ? RateScope.None : RateScope.User, bucket.ResetsAfter, Headers(bucket, hash));
        }
    }

    private static Dictionary<string, string> Headers(RateBucket bucket, string hash) => new()
    {
        ["X-RateLimit-Limit"] = bucket.Limit.ToString(),
        ["X-RateLimit-Remaining"] = bucket.Remaining.ToString(),
        ["X-RateLimit-Reset"] = (bucket.Ends.ToUnixTimeMilliseconds() / 1000.0).ToString("F3"),
        ["X-RateLimit-Reset-After"] = bucket.ResetsAfter.TotalSeconds.ToString("F3"),
        ["X-RateLimit-Bucket"] = hash,
    };

    private static string Hash(RestRoute route) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Method} {route.Template}")))[..32];
}
