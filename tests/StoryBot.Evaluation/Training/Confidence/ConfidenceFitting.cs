using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Metrics;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Fits the confidence of one domain, and tells what it is worth.</summary>
internal static class ConfidenceFitting
{
    private const int Seed = 2027;

    private static readonly double[] Tolerated = [0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    public static ConfidenceModel Fit(ConfidenceSample[] samples) => new(LogisticFit.Fit(samples), ConfidenceBoosting.Fit(samples, Seed));

    /// <summary>The confidence that each sample is given by what was learned from the other folds.</summary>
    public static Func<ConfidenceSample, double> HeldOut(ConfidenceSample[] samples, int folds, Func<string, int> foldOf)
    {
        ConfidenceModel[] models = [.. Enumerable.Range(0, folds).AsParallel().AsOrdered().Select(fold => Fit([.. samples.Where(sample => foldOf(sample.Article) != fold)]))];
        return sample => LogOdds.Probability(models[foldOf(sample.Article)].Score(sample.Values));
    }

    public static string Told(string name, ConfidenceSample[] samples, Func<ConfidenceSample, double> judge) =>
        $"{name}: AUROC {Auroc.Of([.. samples.Select(sample => (judge(sample), sample.IsAnswerable))]):0.000}, "
        + $"of right answers {Auroc.Of([.. samples.Select(sample => (judge(sample), sample.IsRight))]):0.000}, "
        + $"calibration error {Calibration.Of(samples.Select(sample => (judge(sample), sample.IsRight))).Error:0.000}";

    public static Threshold Thresholds(IEnumerable<(double Confidence, bool IsRight, double Weight)> judged)
    {
        var surestFirst = judged.OrderByDescending(one => one.Confidence).ToArray();
        return new Threshold([.. Tolerated.Select(wrong => (wrong, ThresholdFor(wrong, surestFirst)))]);
    }

    // The lowest confidence from which on no more than the tolerated share is wrong.
    private static double ThresholdFor(double wrong, (double Confidence, bool IsRight, double Weight)[] surestFirst)
    {
        var best = 0.99;
        double given = 0;
        double bad = 0;
        foreach (var (confidence, isRight, weight) in surestFirst)
        {
            given += weight;
            bad += isRight ? 0 : weight;
            best = bad <= wrong * given ? confidence : best;
        }

        return best;
    }
}
