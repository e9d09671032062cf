using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Fits the confidence on answers whose spans were chosen by weights that never saw their article, and measures it by cross-validation.</summary>
/// <param name="embedders">For each fold one that judges quotes without having seen the fold's articles; null where the program was built without the encoder.</param>
internal sealed class ConfidenceTraining(Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> embedders, TextWriter log)
{
    private const int Seed = 2027;

    // An article that lacks one paragraph is less like what people have than another article.
    private const double RemovedWeight = 0.5;

    // A passage or two is an article too, but an easy one.
    private const double TinyWeight = 0.3;

    // Short articles count as news, too; but they are not what is asked most.
    private const double FewAmongNews = 0.3;
    private const double TinyAmongNews = 0.15;

    // Thresholds are for people who ask about what they read: one question in four has no answer there.
    private const double UnanswerableEach = 1.0 / 3;

    // And of news, about one in seven of these asks what a paragraph might have said that is not there.
    private const double RemovedShare = 0.15;

    private static readonly double[] Tolerated = [0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    public ConfidenceByDomain Run(QuestionSet set)
    {
        var few = Samples(FewPassages.Of(set, FewPassages.Story), 1);
        ConfidenceSample[] tiny = [.. Samples(FewPassages.Of(set, 1), TinyWeight), .. Samples(FewPassages.Of(set, 2), TinyWeight)];
        return new ConfidenceByDomain(Encyclopedia(set, few, tiny), News(set, few, tiny));
    }

    private DomainConfidence Encyclopedia(QuestionSet set, ConfidenceSample[] few, ConfidenceSample[] tiny)
    {
        var given = Samples(set, 1);
        var elsewhere = Samples(Unanswerable.AskedOfAnotherArticle(set).OnlyUnanswerable(), 1);
        var removed = Samples(Unanswerable.GoldRemoved(set).OnlyUnanswerable(), RemovedWeight);
        ConfidenceSample[] all = [.. given, .. elsewhere, .. removed, .. few, .. tiny];
        var judge = HeldOut(all);
        var answerable = given.Where(sample => sample.IsAnswerable).ToArray();
        Tell("given", given, judge);
        Tell("another article", [.. answerable, .. elsewhere], judge);
        Tell("gold removed", [.. answerable, .. removed], judge);
        Tell("few passages", few, judge);
        return new DomainConfidence(
            Fit(all),
            Thresholds(few.Where(sample => !sample.IsLookAlike).Select(sample => (judge(sample), sample.IsRight, sample.IsAnswerable ? 1 : UnanswerableEach))));
    }

    private DomainConfidence News(QuestionSet set, ConfidenceSample[] few, ConfidenceSample[] tiny)
    {
        var stories = new NewsLikeArticles(set);
        var own = Samples(stories.Own, 1);
        var elsewhere = Samples(stories.AskedOfAnother, 1);
        var removed = Samples(Unanswerable.GoldRemoved(stories.Own).OnlyUnanswerable(), 1);
        ConfidenceSample[] all = [.. own, .. elsewhere, .. removed, .. Weighed(few, FewAmongNews), .. Weighed(tiny, TinyAmongNews)];
        var judge = HeldOut(all);
        Tell("like news, another article", [.. own, .. elsewhere], judge);
        Tell("like news, gold removed", [.. own, .. removed], judge);
        Tell("like news, few passages", few, judge);
        return new DomainConfidence(
            Fit(all),
            Thresholds(
            [
                .. own.Select(sample => (judge(sample), sample.IsRight, 1.0)),
                .. elsewhere.Select(sample => (judge(sample), false, UnanswerableEach * (1 - RemovedShare))),
                .. removed.Select(sample => (judge(sample), false, UnanswerableEach * RemovedShare)),
            ]));
    }

    private static ConfidenceModel Fit(ConfidenceSample[] samples) => new(LogisticFit.Fit(samples), ConfidenceBoosting.Fit(samples, Seed));

    private static IEnumerable<ConfidenceSample> Weighed(ConfidenceSample[] samples, double weight) => samples.Select(sample => sample with { Weight = weight });

    /// <summary>The confidence that each sample is given by what was learned from the other folds.</summary>
    private Func<ConfidenceSample, double> HeldOut(ConfidenceSample[] samples)
    {
        ConfidenceModel[] models = [.. Enumerable.Range(0, folds.Count).AsParallel().AsOrdered().Select(fold => Fit([.. samples.Where(sample => folds.FoldOf(sample.Article) != fold)]))];
        return sample => LogOdds.Probability(models[folds.FoldOf(sample.Article)].Score(sample.Values));
    }

    private ConfidenceSample[] Samples(QuestionSet set, double weight) =>
        [.. set.Articles.AsParallel().AsOrdered().SelectMany(article => ConfidenceSamples.Of(article, folds.For(article.Article.Id), embedders[folds.FoldOf(article.Article.Id)], weight))];

    private void Tell(string name, ConfidenceSample[] samples, Func<ConfidenceSample, double> judge) => log.WriteLine(
        $"{name}: AUROC {Auroc.Of([.. samples.Select(sample => (judge(sample), sample.IsAnswerable))]):0.000}, "
        + $"of right answers {Auroc.Of([.. samples.Select(sample => (judge(sample), sample.IsRight))]):0.000}, "
        + $"calibration error {Calibration.Of(samples.Select(sample => (judge(sample), sample.IsRight))).Error:0.000}");

    private static Threshold Thresholds(IEnumerable<(double Confidence, bool IsRight, double Weight)> judged)
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
