using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Fits the confidence on answers whose spans were chosen by weights that never saw their article, and measures it by cross-validation.</summary>
internal sealed class ConfidenceTraining(Folds<ReadingWeights> folds, TextWriter log)
{
    private const int Seed = 2027;

    // An article that lacks one paragraph is less like what people have than another article.
    private const double RemovedWeight = 0.5;

    // A passage or two is an article too, but an easy one.
    private const double TinyWeight = 0.3;

    // The size of a news story.
    private const int Story = 6;

    // Thresholds are for people who ask about what they read: one question in four has no answer there.
    private const double UnanswerableEach = 1.0 / 3;

    private static readonly double[] Tolerated = [0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    public ConfidenceFit Run(QuestionSet set)
    {
        var given = Samples(set, 1);
        var elsewhere = Samples(OnlyUnanswerable(Unanswerable.AskedOfAnotherArticle(set)), 1);
        var removed = Samples(OnlyUnanswerable(Unanswerable.GoldRemoved(set)), RemovedWeight);
        var few = Samples(FewPassages.Of(set, Story), 1);
        ConfidenceSample[] all = [.. given, .. elsewhere, .. removed, .. few, .. Samples(FewPassages.Of(set, 1), TinyWeight), .. Samples(FewPassages.Of(set, 2), TinyWeight)];
        var held = Enumerable.Range(0, folds.Count).ToDictionary(fold => fold, fold => Fit([.. all.Where(sample => folds.FoldOf(sample.Article) != fold)]));
        double Judge(ConfidenceSample sample) => LogOdds.Probability(held[folds.FoldOf(sample.Article)].Score(sample.Values));
        var answerable = given.Where(sample => sample.IsAnswerable).ToArray();
        Tell("given", given, Judge);
        Tell("another article", [.. answerable, .. elsewhere], Judge);
        Tell("gold removed", [.. answerable, .. removed], Judge);
        Tell("few passages", few, Judge);
        return new ConfidenceFit(
            Fit(all),
            [.. Tolerated.Select(wrong => (wrong, ThresholdFor(wrong, [.. few.Where(sample => !sample.IsLookAlike).Select(sample => (Judge(sample), sample.IsRight, sample.IsAnswerable))])))]);
    }

    private static ConfidenceModel Fit(ConfidenceSample[] samples) => new(LogisticFit.Fit(samples), ConfidenceBoosting.Fit(samples, Seed));

    private ConfidenceSample[] Samples(QuestionSet set, double weight) =>
        [.. set.Articles.SelectMany(article => ConfidenceSamples.Of(article, folds.For(article.Article.Id), weight))];

    private void Tell(string name, ConfidenceSample[] samples, Func<ConfidenceSample, double> judge) => log.WriteLine(
        $"{name}: AUROC {Auroc.Of([.. samples.Select(sample => (judge(sample), sample.IsAnswerable))]):0.000}, "
        + $"of right answers {Auroc.Of([.. samples.Select(sample => (judge(sample), sample.IsRight))]):0.000}, "
        + $"calibration error {Calibration.Of(samples.Select(sample => (judge(sample), sample.IsRight))).Error:0.000}");

    // The lowest confidence from which on no more than the tolerated share is wrong.
    private static double ThresholdFor(double wrong, (double Confidence, bool IsRight, bool IsAnswerable)[] judged)
    {
        var best = 0.99;
        double given = 0;
        double bad = 0;
        foreach (var (confidence, isRight, isAnswerable) in judged.OrderByDescending(one => one.Confidence))
        {
            var weight = isAnswerable ? 1 : UnanswerableEach;
            given += weight;
            bad += isRight ? 0 : weight;
            best = bad <= wrong * given ? confidence : best;
        }

        return best;
    }

    private static QuestionSet OnlyUnanswerable(QuestionSet set) =>
        set with { Articles = [.. set.Articles.Select(article => article with { Questions = [.. article.Questions.Where(question => !question.IsAnswerable)] }).Where(article => article.Questions.Length > 0)] };
}
