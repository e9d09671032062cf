using System.Collections.Immutable;
using System.Globalization;

namespace StoryBot.Simulators.Soak;

/// <summary>What a soak showed, beside what it had to.</summary>
internal static class SoakReport
{
    private const int Slowest = 5;

    /// <returns>0 where every target is met, else 1.</returns>
    public static async Task<int> PrintAsync(SoakPlan plan, IStage stage, TextWriter output)
    {
        var outcome = await SoakRun.ExecuteAsync(plan, stage);
        await BotLog.PrintAsync(outcome.Log, output);
        var slowest = outcome.Tally.Times
            .Where(time => time.Question.Phase != SoakPhase.WarmUp)
            .OrderByDescending(time => time.Waited)
            .GroupBy(time => outcome.Troubles.Any(trouble => trouble.Touches(time)));
        foreach (var time in slowest.SelectMany(group => group.Take(Slowest)))
        {
            await output.WriteLineAsync(Words(time, outcome.Troubles));
        }

        foreach (var overtaken in outcome.Tally.Overtaken)
        {
            await output.WriteLineAsync(Words(overtaken, outcome.Troubles));
        }

        return await Target.PrintAsync(Of(outcome), output);
    }

    private static ImmutableArray<Target> Of(SoakOutcome outcome)
    {
        var (tally, troubles) = (outcome.Tally, outcome.Troubles);
        var others = tally.Times.Where(time => time.Question.Phase == SoakPhase.Storm && time.Question.Channel != Traffic.Flooding).ToArray();
        var flood = tally.Times.Where(time => time.Question.Phase == SoakPhase.Storm && time.Question.Channel == Traffic.Flooding).ToArray();
        var untouched = others.Where(time => !troubles.Any(trouble => trouble.Touches(time))).ToArray();
        var quiet = tally.Times.Where(time => time.Question.Phase == SoakPhase.Quiet).ToArray();
        return
        [
            Target.Exactly("questions answered exactly once, and rightly", tally.Once, tally.Asked),
            Target.Exactly("lost", tally.Lost, 0),
            Target.Exactly("answered twice", tally.Twice, 0),
            Target.Exactly("turned away or told of a fault", tally.Wrong, 0),
            Target.Exactly("out of order within a channel", tally.Overtaken.Count, 0),
            Target.Exactly("messages of the bot that answer nothing", tally.Strays, 0),
            Target.Exactly("times the program ended by itself", outcome.Ended ? 1 : 0, 0),
            Target.Of("questions the service brought again, after later ones", $"{tally.BroughtLate}"),
            .. outcome.Figures,
            Target.Of("quiet: median, ms", Milliseconds(quiet, 0.5)),
            Target.Of("quiet: p99, ms", Milliseconds(quiet, 0.99)),
            Target.Of("  as a multiple of the quiet median", (At(quiet, 0.99) / At(quiet, 0.5)).ToString("F2", CultureInfo.InvariantCulture)),
            Target.Of($"other channels, no trouble meanwhile ({untouched.Length} of {others.Length}): median, ms", Milliseconds(untouched, 0.5)),
            Target.Of("other channels, no trouble meanwhile: p99, ms", Milliseconds(untouched, 0.99)),
            Target.AtMost("  as a multiple of the quiet median", At(untouched, 0.99) / At(quiet, 0.5), 3),
            Target.Of("other channels, all: p99, ms", Milliseconds(others, 0.99)),
            Target.Of("flooding channel: median, ms", Milliseconds(flood, 0.5)),
            Target.Of("flooding channel: p99, ms", Milliseconds(flood, 0.99)),
            .. Level("memory, MiB", outcome.Memory),
            .. Level("open files and sockets", outcome.Handles),
            .. troubles.GroupBy(trouble => trouble.Kind).OrderBy(kind => kind.Key).Select(kind => Target.Of($"trouble: {kind.Key}", $"{kind.Count()}")),
        ];
    }

    /// <summary>A slow answer, and what went wrong meanwhile.</summary>
    private static string Words(AnswerTime time, IEnumerable<Trouble> troubles) => string.Create(
        CultureInfo.InvariantCulture,
        $"slow: {time.Waited.TotalMilliseconds:F0} ms in channel {time.Question.Channel} ({time.Question.Phase}), meanwhile: {Causes(time, troubles)}");

    private static string Words(OvertakenAnswer overtaken, IEnumerable<Trouble> troubles) => string.Create(
        CultureInfo.InvariantCulture,
        $"out of order: asked {overtaken.AskedBefore.TotalMilliseconds:F1} ms before and answered {overtaken.AnsweredAfter.TotalMilliseconds:F1} ms after a later one in channel {overtaken.Answer.Question.Channel}, after {overtaken.Answer.Waited.TotalMilliseconds:F0} ms, meanwhile: {Causes(overtaken.Answer, troubles)}");

    private static string Causes(AnswerTime time, IEnumerable<Trouble> troubles) =>
        string.Join(", ", troubles.Where(trouble => trouble.Touches(time)).Select(trouble => trouble.Kind).DefaultIfEmpty("nothing"));

    /// <summary>What may not grow, in the second third of the storm and in the last: the first is warm-up.</summary>
    private static Target[] Level(string what, IReadOnlyList<double> samples)
    {
        var third = samples.Count / 3;
        var (second, last) = (Mean(samples.Skip(third).Take(third)), Mean(samples.Skip(samples.Count - third)));
        return
        [
            Target.Of($"{what}: mean in the second third of the storm", Target.Number(second)),
            Target.Of($"{what}: mean in the last third", Target.Number(last)),
            Target.Of($"{what}: most", Target.Number(samples.DefaultIfEmpty(double.NaN).Max())),
            Target.AtMost("  last third as a multiple of the second", last / second, 1.1),
        ];
    }

    private static string Milliseconds(AnswerTime[] times, double share) => At(times, share).ToString("F1", CultureInfo.InvariantCulture);

    private static double At(AnswerTime[] times, double share)
    {
        var sorted = times.Select(time => time.Waited.TotalMilliseconds).Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();
}
