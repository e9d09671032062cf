using System.Diagnostics;
using System.Diagnostics.Metrics;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Chat.Telemetry;
using StoryBot.Conversation;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>What is measured of questions, posts and the journal, and by which names; while nobody listens it costs next to nothing. docs/telemetry.md tells what each means.</summary>
internal static class ProgramTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "StoryBot";

    public const string Operation = "storybot.journal.operation";

    public const string Outcome = "storybot.outcome";

    public const string Reason = "storybot.reason";

    private const string Answered = "answered";
    private const string Abstained = "abstained";
    private const string Away = "turned_away";
    private const string Failed = "failed";
    private const string Posted = "posted";

    /// <summary>Every way a question can end, with the reason for it where there are several.</summary>
    public static readonly (string Outcome, string? Reason)[] Ends =
    [
        (Answered, null), .. AbstentionWords.Names.Select(name => (Abstained, (string?)name)), (Away, "too_fast"), (Away, "too_many_waiting"), (Failed, "post"), (Failed, "error"),
    ];

    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("storybot.questions", "{question}", "Questions by how they ended.");

    private static readonly Histogram<double> Confidence = Meter.CreateHistogram(
        "storybot.answer.confidence",
        "1",
        "How sure the bot was, of answers given and withheld.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] });

    private static readonly Histogram<double> PostDuration = Durations("storybot.post.duration", "How long posting a reply took, all its requests and waits together.");

    private static readonly Histogram<double> JournalDuration = Durations("storybot.journal.duration", "How long the journal took for one operation.");

    private static readonly Counter<long> JournalErrors = Meter.CreateCounter<long>("storybot.journal.errors", "{error}", "Operations that the journal could not do.");

    /// <summary>Adds to the questions that ended so; nothing at the start, so that the first one is seen as a change.</summary>
    public static void CountQuestion(string platform, string outcome, string? reason, int number = 1) =>
        Questions.Add(number, ChatTelemetry.Of(platform), new(Outcome, outcome), new(Reason, reason ?? "none"));

    /// <summary>Adds to the operations that failed; nothing at the start.</summary>
    public static void CountJournalError(string operation, int number = 1) => JournalErrors.Add(number, new KeyValuePair<string, object?>(Operation, operation));

    /// <summary>A question got its answer, or an open word that there is none; or that could not be posted.</summary>
    public static void Ended(ChatMessage message, Answer answer, PostOutcome outcome)
    {
        var (end, reason) = (outcome, answer) switch
        {
            (PostOutcome.Failed, _) => (Failed, "post"),
            (_, Answer.Abstained abstained) => (Abstained, AbstentionWords.NameOf(abstained.Reason)),
            _ => (Answered, null),
        };
        Ended(message, end, reason);
        Confidence.Record(
            answer is Answer.Found found ? found.Confidence : ((Answer.Abstained)answer).Confidence,
            new KeyValuePair<string, object?>(Outcome, answer is Answer.Found ? Answered : Abstained));
    }

    /// <summary>The program failed at a message.</summary>
    public static void Broke(ChatMessage message, Exception bug)
    {
        Ended(message, Failed, "error");
        Activity.Current?.SetTag("error.type", bug.GetType().Name).SetStatus(ActivityStatusCode.Error);
    }

    public static void TurnedAway(ChatMessage message, TurnedAway why) =>
        Ended(message, Away, why == Chat.TurnedAway.TooFast ? "too_fast" : "too_many_waiting");

    /// <summary>A trace of its own for what an earlier process left, linked to the one in which it arrived.</summary>
    /// <param name="arrived">As W3C writes it; null where that was not traced.</param>
    public static Activity? Resume(ChatMessage message, string? arrived) =>
        Source.StartActivity(ActivityKind.Internal, links: ActivityContext.TryParse(arrived, null, isRemote: true, out var first) ? [new ActivityLink(first)] : [], name: "message left over")?
            .SetTag(ChatTelemetry.Platform, message.Id.Platform).SetTag(ChatTelemetry.Intent, IntentNames.Of(message.Intent));

    /// <summary>A span for a post, below what is being traced; null where nothing is.</summary>
    public static Activity? Posting() => Activity.Current is null ? null : Source.StartActivity("post");

    /// <summary>The same for an operation of the journal.</summary>
    public static Activity? Journaling(string operation) => Activity.Current is null ? null : Source.StartActivity($"journal {operation}");

    public static void Post(string platform, PostOutcome outcome, TimeSpan time) =>
        PostDuration.Record(time.TotalSeconds, ChatTelemetry.Of(platform), new KeyValuePair<string, object?>(Outcome, outcome is PostOutcome.Posted ? Posted : Failed));

    public static void Journaled(string operation, TimeSpan time) => JournalDuration.Record(time.TotalSeconds, new KeyValuePair<string, object?>(Operation, operation));

    private static void Ended(ChatMessage message, string outcome, string? reason)
    {
        if (message.Intent is not ChatIntent.Ask)
            return;
        CountQuestion(message.Id.Platform, outcome, reason);
        Activity.Current?.SetTag(Outcome, outcome).SetTag(Reason, reason);
    }

    private static Histogram<double> Durations(string name, string meaning) =>
        Meter.CreateHistogram(name, "s", meaning, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
}
