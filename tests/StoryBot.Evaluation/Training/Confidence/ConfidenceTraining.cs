using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Fits the confidence on answers whose spans were chosen by weights that never saw their article, and measures it by cross-validation.</summary>
/// <param name="embedders">For each fold one that judges quotes without having seen the fold's articles; null where the program was built without the encoder.</param>
internal sealed class ConfidenceTraining(Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> embedders, TextWriter log)
{
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

    public (DomainConfidence Encyclopedia, DomainConfidence News) Run(QuestionSet set)
    {
        var few = Samples(FewPassages.Of(set, FewPassages.Story), 1);
        ConfidenceSample[] tiny = [.. Samples(FewPassages.Of(set, 1), TinyWeight), .. Samples(FewPassages.Of(set, 2), TinyWeight)];
        return (Encyclopedia(set, few, tiny), News(set, few, tiny));
    }

    private DomainConfidence Encyclopedia(QuestionSet set, ConfidenceSample[] few, ConfidenceSample[] tiny)
    {
        var given = Samples(set, 1);
        var elsewhere = Samples(Unanswerable.AskedOfAnotherArticle(set).OnlyUnanswerable(), 1);
        var removed = Samples(Unanswerable.GoldRemoved(set).OnlyUnanswerable(), RemovedWeight);
        ConfidenceSample[] all = [.. given, .. elsewhere, .. removed, .. few, .. tiny];
        var judge = HeldOut(all);
        var answerable = given.Where(sample => sample.IsAnswerable).ToArray();
        log.WriteLine(ConfidenceFitting.Told("given", given, judge));
        log.WriteLine(ConfidenceFitting.Told("another article", [.. answerable, .. elsewhere], judge));
        log.WriteLine(ConfidenceFitting.Told("gold removed", [.. answerable, .. removed], judge));
        log.WriteLine(ConfidenceFitting.Told("few passages", few, judge));
        return new DomainConfidence(
            ConfidenceFitting.Fit(all),
            ConfidenceFitting.Thresholds(few.Where(sample => !sample.IsLookAlike).Select(sample => (judge(sample), sample.IsRight, sample.IsAnswerable ? 1 : UnanswerableEach))));
    }

    private DomainConfidence News(QuestionSet set, ConfidenceSample[] few, ConfidenceSample[] tiny)
    {
        var stories = new NewsLikeArticles(set);
        var own = Samples(stories.Own, 1);
        var elsewhere = Samples(stories.AskedOfAnother, 1);
        var removed = Samples(Unanswerable.GoldRemoved(stories.Own).OnlyUnanswerable(), 1);
        ConfidenceSample[] all = [.. own, .. elsewhere, .. removed, .. Weighed(few, FewAmongNews), .. Weighed(tiny, TinyAmongNews)];
        var judge = HeldOut(all);
        log.WriteLine(ConfidenceFitting.Told("like news, another article", [.. own, .. elsewhere], judge));
        log.WriteLine(ConfidenceFitting.Told("like news, gold removed", [.. own, .. removed], judge));
        log.WriteLine(ConfidenceFitting.Told("like news, few passages", few, judge));
        return new DomainConfidence(
            ConfidenceFitting.Fit(all),
            ConfidenceFitting.Thresholds(
            [
                .. own.Select(sample => (judge(sample), sample.IsRight, 1.0)),
                .. elsewhere.Select(sample => (judge(sample), false, UnanswerableEach * (1 - RemovedShare))),
                .. removed.Select(sample => (judge(sample), false, UnanswerableEach * RemovedShare)),
            ]));
    }

    private static IEnumerable<ConfidenceSample> Weighed(ConfidenceSample[] samples, double weight) => samples.Select(sample => sample with { Weight = weight });

    private Func<ConfidenceSample, double> HeldOut(ConfidenceSample[] samples) => ConfidenceFitting.HeldOut(samples, folds.Count, folds.FoldOf);

    private ConfidenceSample[] Samples(QuestionSet set, double weight) =>
        [.. set.Articles.AsParallel().AsOrdered().SelectMany(article => ConfidenceSamples.Of(article, folds.For(article.Article.Id), embedders[folds.FoldOf(article.Article.Id)], weight))];
}
