using System.Collections.Immutable;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>Learns the ranking of sentences from SQuAD 2.0 (CC BY-SA 4.0) and QAMR (MIT).</summary>
internal sealed class RankingTraining(string squad, string qamr, TextWriter log)
{
    /// <summary>How many folds of articles are left out in turn.</summary>
    public const int Folds = 4;

    private const int Rounds = 150;
    private const int Seed = 20250401;
    private const int QamrQuestionsEach = 30;

    private readonly QuestionSet set = SquadFile.Read(squad);

    /// <summary>The trees that ship: learned from everything.</summary>
    public BoostedTrees Run(IReadOnlyList<string> alsoMeasured, bool crossValidate)
    {
        var (whole, cut, sentences) = Examples();
        log.WriteLine($"{whole.Length} questions on whole articles, {cut.Length} on short ones, {sentences.Length} of QAMR");
        if (crossValidate)
            CrossValidate(whole, [.. cut, .. sentences]);

        var trees = Learn([.. whole, .. cut, .. sentences]);
        foreach (var path in alsoMeasured)
        {
            var examples = SquadFile.Read(path).Articles.SelectMany(article => ExampleBuilder.Of(article, article.Article.Id, RememberedVectors.Shipped));
            log.WriteLine($"{QuestionSet.NameOf(path)}: {RankingQuality.Of(examples.Select(example => (example, Model(trees))))}");
        }

        return trees;
    }

    /// <summary>Trees for each fold of articles, learned from the other folds.</summary>
    public Folds<BoostedTrees> Folded()
    {
        var (whole, cut, sentences) = Examples();
        RankingExample[] examples = [.. whole, .. cut, .. sentences];
        var ids = set.Articles.Select(article => article.Article.Id).ToImmutableArray();
        return new Folds<BoostedTrees>(
            ids,
            [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(left => Learn([.. examples.Where(example => !ids.Contains(example.Article) || ids.IndexOf(example.Article) % Folds != left)]))]);
    }

    private (RankingExample[] Whole, RankingExample[] Cut, RankingExample[] Sentences) Examples()
    {
        var random = new Random(Seed);
        var parts = set.Articles.SelectMany(article => ShortArticles.Of(article, random).Select(part => (part, article.Article.Id))).ToArray();
        var sentences = QamrArticles.Read(qamr, QamrQuestionsEach, random).ToArray();
        return (
            ExamplesOf(set.Articles.Select(article => (article, article.Article.Id))),
            ExamplesOf(parts),
            ExamplesOf(sentences.Select(article => (article, article.Article.Id))));
    }

    private static RankingExample[] ExamplesOf(IEnumerable<(ArticleQuestions Asked, string Id)> articles) =>
        [.. articles.AsParallel().AsOrdered().SelectMany(article => ExampleBuilder.Of(article.Asked, article.Id, RememberedVectors.Shipped))];

    private void CrossValidate(RankingExample[] whole, RankingExample[] more)
    {
        var fold = set.Articles.Select((article, index) => (article.Article.Id, Fold: index % Folds)).ToDictionary(article => article.Id, article => article.Fold);
        var learned = Enumerable.Range(0, Folds)
            .Select(left => Learn([.. whole.Concat(more).Where(example => fold.GetValueOrDefault(example.Article, -1) != left)]))
            .ToArray();
        var judged = RankingQuality.Of(whole.Select(example => (example, Model(learned[fold[example.Article]]))));
        log.WriteLine($"{set.Name}, on articles left out: {judged}");
    }

    // None of these sets is of documents.
    private static RankingModel Model(BoostedTrees trees) => ReadingWeights.Shipped.Ranking with { Trees = trees };

    private static BoostedTrees Learn(RankingExample[] examples) => new Boosting(new BoostingData(examples), Rounds, Seed).Run();
}
