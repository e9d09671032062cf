using System.Globalization;

namespace StoryBot.Simulators.Soak;

/// <summary>What the kills showed, beside what they had to.</summary>
internal static class KillReport
{
    /// <returns>0 where every target is met, else 1.</returns>
    public static async Task<int> PrintAsync(KillPlan plan, IStage stage, TextWriter output)
    {
        var outcome = await KillRun.ExecuteAsync(plan, stage);
        var tally = outcome.Tally;
        await BotLog.PrintAsync(outcome.Log, output);
        Target[] report =
        [
            Target.Exactly("questions answered exactly once, and rightly", tally.Once, tally.Asked),
            Target.Exactly("lost", tally.Lost, 0),
            Target.Exactly("answered twice", tally.Twice, 0),
            Target.Exactly("turned away or told of a fault", tally.Wrong, 0),
            Target.Of("questions the service brought again, after later ones", $"{tally.BroughtLate}"),
            Target.Of("answered after a later question of the channel", $"{tally.Overtaken.Count}"),
            Target.Of("longest wait for an answer, s", tally.Times.Max(answer => answer.Waited).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)),
            .. outcome.Figures,
        ];
        return await Target.PrintAsync(report, output);
    }
}
