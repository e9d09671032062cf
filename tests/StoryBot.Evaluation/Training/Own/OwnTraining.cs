using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Evaluation.Training.Documents;

/// <summary>Learns how documents are ranked and how far their readings are trusted, from documents written for it; tells what that is worth on those left out.</summary>
/// <param name="shipped">Weights of everything else, learned from other sets.</param>
/// <param name="embedder">Null where meanings are not compared.</param>
internal sealed class DocumentTraining(QuestionSet set, ReadingWeights shipped, IPassageEmbedder? embedder, TextWriter log)
{
    private const int Folds = 8;

    // What is asked of another document is easily told, and hardly ever asked.
    private const double ElsewhereWeight = 0.3;

    // Where half of a document reads like news, it is read as that.
    private const double LeastOfDocument = 0.5;

    private readonly ImmutableArray<string> ids = [.. set.Articles.Select(article => article.Article.Id)];

    /// <summary>The weights of documents in place of the shipped ones.</summary>
    public ReadingWeights Run()
    {
        var examples = set.Articles.AsParallel().AsOrdered().SelectMany(article => ExampleBuilder.Of(article, article.Article.Id, embedder)).ToArray();
        var folds = new Folds<ReadingWeights>(ids, [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => Ranked(examples.Where(example => ids.IndexOf(example.Article) % Folds != fold)))]);
        log.WriteLine($"ranking by the trees alone: {RankingQuality.Of(examples.Select(example => (example, WithoutWeights().Ranking)))}");
        log.WriteLine($"with weights for documents: {RankingQuality.Of(examples.Select(example => (example, folds.For(example.Article).Ranking)))}");

        var confidence = Confidence(folds);
        return Ranked(examples) with { Confidence = shipped.Confidence with { Documents = confidence } };
    }

    private ReadingWeights Ranked(IEnumerable<RankingExample> examples) =>
        shipped with { Ranking = shipped.Ranking with { InDocuments = DocumentRanking.Fit(examples, shipped.Ranking.Trees) } };

    private ReadingWeights WithoutWeights() =>
        shipped with { Ranking = shipped.Ranking with { InDocuments = new LinearWeights(0, new double[shipped.Ranking.InDocuments.Weights.Length]) } };

    private DomainConfidence Confidence(Folds<ReadingWeights> folds)
    {
        var documents = set with { Articles = [.. set.Articles.Where(article => Genre.Of(article.Article).Documents >= LeastOfDocument)] };
        var own = Samples(documents, folds, 1);
        var elsewhere = Samples(Unanswerable.AskedOfAnotherArticle(documents).OnlyUnanswerable(), folds, ElsewhereWeight);
        ConfidenceSample[] all = [.. own, .. elsewhere];
        var judge = ConfidenceFitting.HeldOut(all, Folds, folds.FoldOf);
        log.WriteLine(ConfidenceFitting.Told($"{documents.Articles.Length} documents, {own.Length} questions", own, judge));
        log.WriteLine(ConfidenceFitting.Told("another document", [.. own.Where(sample => sample.IsAnswerable), .. elsewhere], judge));
        return new DomainConfidence(ConfidenceFitting.Fit(all), ConfidenceFitting.Thresholds(own.Select(sample => (Scrupulous(sample), sample.IsRight, 1.0))));

        // What has to be surer to be said is as good as less sure.
        double Scrupulous(ConfidenceSample sample) => LogOdds.Probability(LogOdds.Of(judge(sample)) - sample.Scruples);
    }

    private ConfidenceSample[] Samples(QuestionSet asked, Folds<ReadingWeights> folds, double weight) =>
        [.. asked.Articles.AsParallel().AsOrdered().SelectMany(article => ConfidenceSamples.Of(article, folds.For(article.Article.Id), embedder, weight))];
}
