namespace StoryBot.Simulators.Slack.Web;

/// <summary>Counts calls by method, and posts by channel.</summary>
internal sealed class MethodLimits(SlackSimulatorOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, RateBucket> buckets = [];

    /// <summary>How long to wait; null where the call may pass.</summary>
    public TimeSpan? Judge(WebMethod method, WebArguments arguments)
    {
        if (!options.EnforcesRateLimits)
        {
            return null;
        }

        lock (gate)
        {
            var key = $"{method.Name} {(method.LimitedBy is { } name ? arguments.Text(name) : "")}";
            if (!buckets.TryGetValue(key, out var bucket))
            {
                bucket = buckets[key] = new RateBucket(method.PerMinute, TimeSpan.FromMinutes(1), options.Time);
            }

            return bucket.TryTake() ? null : bucket.ResetsAfter;
        }
    }
}
