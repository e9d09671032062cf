using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Contenders;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Trains the span weights: first on QAMR's single sentences, then on a set's articles as the engine ranks their sentences.</summary>
/// <remarks>That order comes from trees that never saw the article, since the one on articles they know is too good to learn from.</remarks>
internal sealed class SpanTraining(string qamrFolder, QuestionSet set, Folds<BoostedTrees> ranking, TextWriter log)
{
    private const int Seed = 2026;
    private const int QamrPasses = 2;
    private const int SquadPasses = 4;
    private const double QamrRate = 0.15;
    private const double SquadRate = 0.05;
    private const double SquadDropped = 0.3;

    // The span features fit the articles they were trained on too well to leave the ranking its due: on others it deserves this much more.
    private const float SentenceTrust = 3f;

    private readonly Lazy<float[]> start = new(() => OnQamr(qamrFolder, log));
    private readonly ImmutableArray<ImmutableArray<SpanExample>> examples =
    [
        .. set.Articles.AsParallel().AsOrdered().Select(article => SquadExamples.Of(article, WithTrees(ranking.For(article.Article.Id)))),
    ];

    /// <summary>Weights for shipping, trained on everything.</summary>
    public float[] Whole() => Tuned(_ => true);

    /// <summary>Weights for each fold of articles, trained on the other folds.</summary>
    public Folds<ReadingWeights> Folded() => new(
        [.. set.Articles.Select(article => article.Article.Id)],
        [
            .. Enumerable.Range(0, ranking.Count).AsParallel().AsOrdered()
                .Select(fold => WithTrees(ranking[fold]) with { Spans = new SpanWeights(Tuned(index => index % ranking.Count != fold)) }),
        ]);

    /// <summary>Tells what the folds' weights are worth on the articles they left out.</summary>
    /// <param name="embedders">For each fold one that reads quotes without having seen the fold's articles; null where the program was built without the encoder.</param>
    public void Tell(Folds<ReadingWeights> folds, ImmutableArray<IPassageEmbedder?> embedders)
    {
        var asked = set.Articles.AsParallel().AsOrdered().Select(article => Ask(article, folds.For(article.Article.Id), embedders[folds.FoldOf(article.Article.Id)]));
        var scores = new Scores(set.Name, "spans", [.. asked], MeanOver.Articles);
        log.WriteLine(
            $"cross-validated over articles: token F1 {scores.TokenF1?.Mean:0.0000}, exact match {scores.ExactMatch?.Mean:0.0000}, "
            + $"sentence hit@1 {scores.SentenceHitAt1?.Mean:0.0000}, paragraph hit@1 {scores.ParagraphHitAt1?.Mean:0.0000}");
    }

    private static ReadingWeights WithTrees(BoostedTrees trees) => ReadingWeights.Shipped with { Ranking = ReadingWeights.Shipped.Ranking with { Trees = trees } };

    private static float[] OnQamr(string folder, TextWriter log)
    {
        List<SpanExample> questions = [.. QamrFile.ReadAll(folder)];
        return Train(new float[SpanWeights.Size], questions, QamrPasses, QamrRate, 0, $"QAMR, {questions.Count} questions", log);
    }

    private float[] Tuned(Func<int, bool> includes)
    {
        List<SpanExample> chosen = [.. examples.Where((_, index) => includes(index)).SelectMany(article => article)];
        var weights = Train(start.Value.ToArray(), chosen, SquadPasses, SquadRate, SquadDropped, $"{set.Name}, {chosen.Count} questions", log);
        weights[FeatureHash.Of(SpanTemplate.SentenceScore)] += SentenceTrust;
        return weights;
    }

    private static float[] Train(float[] weights, List<SpanExample> questions, int passes, double rate, double dropped, string what, TextWriter log)
    {
        var trainer = new SpanTrainer(weights, rate, dropped);
        var random = new Random(Seed);
        for (var pass = 1; pass <= passes; pass++)
            log.WriteLine($"{what}, pass {pass}: log-likelihood {trainer.Pass(questions, random):0.0000}");

        return trainer.Averaged();
    }

    private static ImmutableArray<Outcome> Ask(ArticleQuestions article, ReadingWeights weights, IPassageEmbedder? embedder)
    {
        using var contender = new EngineContender(article.Article, new AnsweringOptions(), TimeProvider.System, weights, embedder);
        return [.. article.Questions.Where(question => question.IsAnswerable).Select(question => new Outcome(question, contender.Ask(question.Text)))];
    }
}
