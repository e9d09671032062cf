using System.Collections.Immutable;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Training.Trees;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>Gradient boosting of a softmax over each question's sentences; the same seed gives the same trees, bit for bit.</summary>
internal sealed class Boosting(BoostingData data, int rounds, int seed)
{
    private const double QuestionsEachRound = 0.8;
    private const double FeaturesEachRound = 0.5;

    // How much of a question's one right answer is given to the other sentences of its passage.
    private const double PassageShare = 0.5;
    private const double LeastCurvature = 1e-4;

    private static readonly TreeGrowth Growth = new(Leaves: 12, FewestRows: 40, Smoothing: 20, LearningRate: 0.1);

    private readonly Random random = new(seed);
    private readonly float[] scores = new float[data.Rows.Count];
    private readonly float[] gradients = new float[data.Rows.Count];
    private readonly float[] curvatures = new float[data.Rows.Count];

    public BoostedTrees Run() => new([.. Enumerable.Range(0, rounds).Select(_ => Round()).ToImmutableArray()]);

    private RegressionTree Round()
    {
        var rows = new List<int>(data.Rows.Count);
        for (var question = 0; question + 1 < data.Starts.Length; question++)
        {
            Differentiate(data.Starts[question], data.Starts[question + 1]);
            if (random.NextDouble() < QuestionsEachRound)
                rows.AddRange(Enumerable.Range(data.Starts[question], data.Starts[question + 1] - data.Starts[question]));
        }

        var tree = new TreeGrower(data.Rows, Growth, gradients, curvatures, data.Rows.Drawn(random, FeaturesEachRound)).Grow([.. rows]);
        for (var row = 0; row < scores.Length; row++)
            scores[row] += tree.Score(data.Rows.Row(row));

        return tree;
    }

    private void Differentiate(int start, int end)
    {
        var best = float.NegativeInfinity;
        for (var row = start; row < end; row++)
            best = Math.Max(best, scores[row]);

        var (all, gold, passage) = (0.0, 0.0, 0.0);
        for (var row = start; row < end; row++)
        {
            var weight = Math.Exp(scores[row] - best);
            all += weight;
            gold += data.IsGold[row] ? weight : 0;
            passage += data.InGoldPassage[row] ? weight : 0;
        }

        for (var row = start; row < end; row++)
        {
            var weight = Math.Exp(scores[row] - best);
            var wanted = ((1 - PassageShare) * (data.IsGold[row] ? weight / gold : 0)) + (PassageShare * (data.InGoldPassage[row] ? weight / passage : 0));
            var given = weight / all;
            gradients[row] = (float)(given - wanted);
            curvatures[row] = (float)Math.Max(given * (1 - given), LeastCurvature);
        }
    }
}
