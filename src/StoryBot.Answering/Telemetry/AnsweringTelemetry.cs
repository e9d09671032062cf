using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StoryBot.Answering.Telemetry;

/// <summary>What is measured of answering, and by which names; while nobody listens it costs next to nothing. docs/telemetry.md tells what each means.</summary>
public static class AnsweringTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "StoryBot.Answering";

    /// <summary>What a reindex can come to.</summary>
    public static readonly string[] ReindexOutcomes = [Done, Failed];

    internal static readonly ActivitySource Source = new(Name);

    private const string Done = "done";
    private const string Failed = "failed";
    private const string Stage = "storybot.stage";
    private const string Outcome = "storybot.outcome";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram(
        "storybot.answer.stage.duration",
        "s",
        "How long one stage of answering took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 1] });

    private static readonly Counter<long> Reindexes = Meter.CreateCounter<long>("storybot.reindexes", "{reindex}", "How often all articles were read again.");

    private static readonly Histogram<double> ReindexDuration = Meter.CreateHistogram(
        "storybot.reindex.duration",
        "s",
        "How long reading all articles again took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.25, 1, 5, 25, 100] });

    internal static bool WatchesStages => StageDuration.Enabled || Source.HasListeners();

    /// <summary>Adds to what was counted of reindexes; nothing at the start, so that the first one is seen as a change.</summary>
    public static void CountReindex(string outcome, int number) => Reindexes.Add(number, new KeyValuePair<string, object?>(Outcome, outcome));

    internal static void Took(AnsweringStage stage, TimeSpan time) =>
        StageDuration.Record(time.TotalSeconds, new KeyValuePair<string, object?>(Stage, NameOf(stage)));

    internal static void Reindexed(ReindexReport report, TimeSpan time)
    {
        CountReindex(report.Failure is null ? Done : Failed, 1);
        ReindexDuration.Record(time.TotalSeconds);
    }

    internal static string NameOf(AnsweringStage stage) => stage switch
    {
        AnsweringStage.Retrieve => "retrieve",
        AnsweringStage.Rank => "rank",
        AnsweringStage.Read => "read",
        AnsweringStage.Decide => "decide",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
