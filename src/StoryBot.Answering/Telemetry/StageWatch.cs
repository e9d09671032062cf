using System.Diagnostics;

namespace StoryBot.Answering.Telemetry;

/// <summary>Times the stages of one answer as they follow each other, and shows them as spans below what is being traced.</summary>
internal sealed class StageWatch : IDisposable
{
    private AnsweringStage stage;
    private long began;
    private Activity? span;

    private StageWatch() => Enter(AnsweringStage.Retrieve);

    /// <returns>Null where nobody listens, or the question is none of a person's.</returns>
    public static StageWatch? Begin(Question question) =>
        !question.IsRehearsal && AnsweringTelemetry.WatchesStages ? new StageWatch() : null;

    public void Next(AnsweringStage next)
    {
        Leave();
        Enter(next);
    }

    public void Dispose() => Leave();

    private void Enter(AnsweringStage entered)
    {
        stage = entered;
        span = Activity.Current is null ? null : AnsweringTelemetry.Source.StartActivity(AnsweringTelemetry.NameOf(entered));
        began = Stopwatch.GetTimestamp();
    }

    private void Leave()
    {
        AnsweringTelemetry.Took(stage, Stopwatch.GetElapsedTime(began));
        span?.Dispose();
    }
}
