using System.Numerics.Tensors;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Evaluation.Metrics;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>How well a model ranks examples: shares of questions, means over articles.</summary>
/// <param name="Paragraph">The right paragraph is the first by its best sentence.</param>
/// <param name="ParagraphAt3">It is among the first three.</param>
/// <param name="Sentence">The best sentence answers.</param>
/// <param name="Pair">The best sentence, or the better of those beside it in its paragraph, answers.</param>
internal sealed record RankingQuality(double Paragraph, double ParagraphAt3, double Sentence, double Pair)
{
    public static RankingQuality Of(IEnumerable<(RankingExample Example, RankingModel Model)> judged)
    {
        var byArticle = judged.Select(one => (one.Example.Article, Value: Of(one.Example, one.Model))).GroupBy(one => one.Article, one => one.Value).ToArray();
        double Mean(Func<RankingQuality, double> measure) => ArticleMean.Of(byArticle.Select(article => article.Select(measure)), MeanOver.Articles)?.Mean ?? 0;
        return new RankingQuality(Mean(one => one.Paragraph), Mean(one => one.ParagraphAt3), Mean(one => one.Sentence), Mean(one => one.Pair));
    }

    public override string ToString() =>
        $"paragraph @1 {100 * Paragraph:0.0}, @3 {100 * ParagraphAt3:0.0}; sentence @1 {100 * Sentence:0.0}, with the better neighbour {100 * Pair:0.0}";

    private static RankingQuality Of(RankingExample example, RankingModel model)
    {
        if (example.Sentences == 0)
            return new RankingQuality(0, 0, 0, 0);

        var scores = new double[example.Sentences];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = model.Score(example.Row(at), example.Documents);

        TensorPrimitives.Add<double>(scores, LeadPrior.Over(scores, example.Prior, example.Passage), scores);
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(at => scores[at]).ToArray();
        var firstOfPassage = order.DistinctBy(at => example.Passage[at]).ToArray();
        var beside = new[] { order[0] - 1, order[0] + 1 }
            .Where(at => at >= 0 && at < scores.Length && example.Passage[at] == example.Passage[order[0]])
            .OrderByDescending(at => scores[at])
            .Take(1);
        return new RankingQuality(
            Hit(firstOfPassage.Take(1).Any(at => example.InGoldPassage[at])),
            Hit(firstOfPassage.Take(3).Any(at => example.InGoldPassage[at])),
            Hit(example.IsGold[order[0]]),
            Hit(beside.Append(order[0]).Any(at => example.IsGold[at])));
    }

    private static double Hit(bool isHit) => isHit ? 1 : 0;
}
