using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;
using StoryBot.Evaluation.Training.Pairs;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Evaluation.Training.Own;

/// <summary>
/// Learns how documents are ranked, and how far readings of documents and of news are trusted, from documents and stories written for it; tells what that is
/// worth on those left out.
/// </summary>
/// <param name="shipped">Weights of everything else, learned from other sets.</param>
/// <param name="embedder">Null where meanings are not compared.</param>
internal sealed class OwnTraining(QuestionSet documents, QuestionSet stories, ReadingWeights shipped, IPassageEmbedder? embedder, TextWriter log)
{
    // Each takes a cross-encoder of its own, which takes as long to teach as all the rest.
    public const int HowManyFolds = 2;

    // What is asked of another article is easily told, and hardly ever asked.
    private const double ElsewhereWeight = 0.3;

    private readonly ImmutableArray<string> ids = [.. documents.Articles.Concat(stories.Articles).Select(article => article.Article.Id)];

    /// <summary>Pairs of questions and quotes, each read by weights of the folds that never saw its article.</summary>
    public IEnumerable<QuotePairExample> Pairs(int seed)
    {
        var drawing = new PairDrawing(Folded(Examples()), seed);
        return [.. OwnPairs.Of(documents, drawing), .. OwnPairs.Of(stories, drawing)];
    }

    /// <summary>What was learned in place of the shipped weights.</summary>
    /// <param name="judges">For each fold one that judges quotes without having seen the fold's articles; null where meanings are not compared.</param>
    public ReadingWeights Run(ImmutableArray<IPassageEmbedder?> judges)
    {
        var examples = Examples();
        var folds = Folded(examples);
        log.WriteLine($"ranking by the trees alone: {RankingQuality.Of(examples.Select(example => (example, WithoutWeights().Ranking)))}");
        log.WriteLine($"with weights for documents: {RankingQuality.Of(examples.Select(example => (example, folds.For(example.Article).Ranking)))}");

        return Ranked(examples) with { Confidence = shipped.Confidence with { Stories = InStories(folds, judges), Documents = InDocuments(folds, judges) } };
    }

    private static QuestionSet Only(QuestionSet set, Func<Genre, bool> isOf) => set with { Articles = [.. set.Articles.Where(article => isOf(Genre.Of(article.Article)))] };

    private RankingExample[] Examples() => [.. documents.Articles.AsParallel().AsOrdered().SelectMany(article => ExampleBuilder.Of(article, article.Article.Id, embedder))];

    private Folds<ReadingWeights> Folded(RankingExample[] examples) => new(
        ids,
        [.. Enumerable.Range(0, HowManyFolds).AsParallel().AsOrdered().Select(fold => Ranked(examples.Where(example => ids.IndexOf(example.Article) % HowManyFolds != fold)))]);

    private ReadingWeights Ranked(IEnumerable<RankingExample> examples) =>
        shipped with { Ranking = shipped.Ranking with { InDocuments = DocumentRanking.Fit(examples, shipped.Ranking.Trees) } };

    private ReadingWeights WithoutWeights() =>
        shipped with { Ranking = shipped.Ranking with { InDocuments = new LinearWeights(0, new double[shipped.Ranking.InDocuments.Weights.Length]) } };

    private DomainConfidence InDocuments(Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> judges)
    {
        var (own, elsewhere) = Samples(Only(documents, genre => genre.IsDocument), folds, judges);
        ConfidenceSample[] all = [.. own, .. elsewhere];
        var learned = ConfidenceFitting.HeldOut(all, HowManyFolds, folds.FoldOf);
        Tell(documents.Name, own, elsewhere, learned);
        return new DomainConfidence(ConfidenceFitting.Fit(all), ConfidenceFitting.Thresholds(own.Select(sample => (Scrupulous(sample), sample.IsRight, 1.0))));

        // What has to be surer to be said is as good as less sure.
        double Scrupulous(ConfidenceSample sample) => LogOdds.Probability(LogOdds.Of(learned(sample)) - sample.Scruples);
    }

    private ConfidenceModel InStories(Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> judges)
    {
        var (own, elsewhere) = Samples(Only(stories, genre => genre.IsNews), folds, judges);
        ConfidenceSample[] all = [.. own, .. elsewhere];
        var learned = ConfidenceFitting.HeldOut(all, HowManyFolds, folds.FoldOf);
        Tell($"{stories.Name} alone", own, elsewhere, learned);
        Tell($"{stories.Name} and articles made like news", own, elsewhere, sample => LogOdds.Probability(shipped.Confidence.WithStories(LogOdds.Of(learned(sample)), sample.Values)));
        return ConfidenceFitting.Fit(all);
    }

    private void Tell(string name, ConfidenceSample[] own, ConfidenceSample[] elsewhere, Func<ConfidenceSample, double> judge)
    {
        log.WriteLine(ConfidenceFitting.Told($"{name}, {own.Length} questions", own, judge));
        log.WriteLine(ConfidenceFitting.Told("- asked of another article", [.. own.Where(sample => sample.IsAnswerable), .. elsewhere], judge));
    }

    /// <returns>The set's own questions, and those of another article.</returns>
    private static (ConfidenceSample[] Own, ConfidenceSample[] Elsewhere) Samples(QuestionSet asked, Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> judges) =>
        (Samples(asked, folds, judges, 1), Samples(Unanswerable.AskedOfAnotherArticle(asked).OnlyUnanswerable(), folds, judges, ElsewhereWeight));

    private static ConfidenceSample[] Samples(QuestionSet asked, Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> judges, double weight) =>
        [.. asked.Articles.AsParallel().AsOrdered().SelectMany(article => ConfidenceSamples.Of(article, folds.For(article.Article.Id), judges[folds.FoldOf(article.Article.Id)], weight))];
}
