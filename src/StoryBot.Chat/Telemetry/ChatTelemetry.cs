using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StoryBot.Chat.Telemetry;

/// <summary>What is measured of the ways to talk, and by which names; while nobody listens it costs next to nothing. docs/telemetry.md tells what each means.</summary>
public static class ChatTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "StoryBot.Chat";

    /// <summary>The tag that names the platform.</summary>
    public const string Platform = "storybot.platform";

    /// <summary>The tag that names what somebody wants.</summary>
    public const string Intent = "storybot.intent";

    /// <summary>How a lost connection is mended, in a word.</summary>
    public static readonly string[] ReconnectKinds = ["resume", "new_session", "refresh", "crowded"];

    internal static readonly ActivitySource Source = new(Name);

    private const string Kind = "storybot.reconnect.kind";

    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<long> QueueDepth = Meter.CreateUpDownCounter<long>("storybot.queue.depth", "{message}", "How many messages wait for their turn.");

    private static readonly Histogram<double> QueueWait = Durations("storybot.queue.wait.duration", "How long a message waited for its turn.");

    private static readonly Histogram<double> MessageDuration = Durations("storybot.message.duration", "How long a message took from its socket to its end.");

    private static readonly Histogram<double> RequestDuration = Durations("http.client.request.duration", "How long one request to a platform took.");

    private static readonly Histogram<double> RateLimitWait = Durations("storybot.rate_limit.wait.duration", "How long a request waited for a platform's rate limits, where it had to.");

    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>("storybot.reconnects", "{reconnect}", "How often a platform's connection was lost or renewed.");

    /// <summary>Adds to what was counted of reconnects; nothing at the start, so that the first one is seen as a change.</summary>
    /// <param name="kind">One of <see cref="ReconnectKinds"/>.</param>
    public static void CountReconnect(string platform, string kind, int number = 1) => Reconnects.Add(number, Of(platform), new KeyValuePair<string, object?>(Kind, kind));

    /// <summary>The platform as a tag.</summary>
    public static KeyValuePair<string, object?> Of(string platform) => new(Platform, platform);

    internal static void Queued(string platform, int number) => QueueDepth.Add(number, Of(platform));

    internal static void Waited(string platform, TimeSpan time) => QueueWait.Record(time.TotalSeconds, Of(platform));

    internal static void Handled(string platform, string intent, TimeSpan time) =>
        MessageDuration.Record(time.TotalSeconds, Of(platform), new KeyValuePair<string, object?>(Intent, intent));

    internal static void Requested(string platform, TimeSpan time, KeyValuePair<string, object?> method, KeyValuePair<string, object?> outcome) =>
        RequestDuration.Record(time.TotalSeconds, Of(platform), method, outcome);

    /// <summary>Waits for leave to send, and measures it where it is not given at once.</summary>
    internal static async ValueTask ForLeaveAsync(string platform, Task leave)
    {
        if (leave.IsCompletedSuccessfully)
            return;
        using var span = Child("rate limit wait");
        var began = Stopwatch.GetTimestamp();
        await leave.ConfigureAwait(false);
        RateLimitWait.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, Of(platform));
    }

    /// <summary>A span below what is being traced; null where nothing is.</summary>
    internal static Activity? Child(string name, ActivityKind kind = ActivityKind.Internal) => Activity.Current is null ? null : Source.StartActivity(name, kind);

    private static Histogram<double> Durations(string name, string meaning) =>
        Meter.CreateHistogram(name, "s", meaning, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
}
