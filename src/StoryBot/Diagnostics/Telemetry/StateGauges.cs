using System.Diagnostics.Metrics;
using StoryBot.Answering;
using StoryBot.Diagnostics.Health;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>What is looked up whenever metrics are read: how much is known, how old that is, and how healthy the bot is.</summary>
internal sealed class StateGauges : IDisposable
{
    private readonly Meter meter = new(ProgramTelemetry.Name);

    public StateGauges(KnowledgeBase knowledge, Readiness readiness)
    {
        meter.CreateObservableGauge("storybot.knowledge.articles", () => knowledge.Articles.Length, "{article}", "Articles known.");
        meter.CreateObservableGauge("storybot.knowledge.passages", () => knowledge.Articles.Sum(article => article.Paragraphs.Length), "{passage}", "Passages known.");
        meter.CreateObservableGauge("storybot.knowledge.age", () => knowledge.Age.TotalSeconds, "s", "How long ago the articles were last read.");
        meter.CreateObservableGauge("storybot.health", () => Look(readiness), "1", "1 where a check finds all as it should be, else 0.");
    }

    public void Dispose() => meter.Dispose();

    // Metrics are read by a thread that may wait; each check has its own time limit.
    private static IEnumerable<Measurement<int>> Look(Readiness readiness) =>
        readiness.LookAsync(CancellationToken.None).GetAwaiter().GetResult()
            .Select(finding => new Measurement<int>(finding is Finding.Sound ? 1 : 0, new KeyValuePair<string, object?>("storybot.check", finding.Check)));
}
