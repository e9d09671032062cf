using System.Numerics.Tensors;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Evaluation.Training.Own;

/// <summary>Learns what is added to the trees' score of a sentence in documents: one weight a feature, by a softmax over the sentences of a question.</summary>
internal static class DocumentRanking
{
    private const int Steps = 300;
    private const double Rate = 0.5;
    private const double Momentum = 0.9;
    private const double Shrink = 0.03;

    // As the trees are learned: half of the weight on the sentence that answers, half on its paragraph.
    private const double OfSentence = 0.5;

    /// <param name="trees">What the weights are added to; its scores, with the lead, are taken as they are.</param>
    public static LinearWeights Fit(IEnumerable<RankingExample> examples, BoostedTrees trees)
    {
        var learnable = examples.Where(example => example.IsGold.Contains(true)).ToArray();
        var (mean, spread) = Scale(learnable);
        var questions = learnable.Select(example => new Scaled(example, trees, mean, spread)).ToArray();
        var weights = new double[SentenceFeatures.Count];
        var speed = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var question in questions)
                question.AddGradient(weights, gradient);

            for (var feature = 0; feature < weights.Length; feature++)
            {
                speed[feature] = (Momentum * speed[feature]) - (Rate * (1 - Momentum) * ((gradient[feature] / questions.Length) + (Shrink * weights[feature])));
                weights[feature] += speed[feature];
            }
        }

        TensorPrimitives.Divide(weights, spread, weights);

        // On the mean sentence nothing is added, so that documents weigh as much as news in one folder.
        return new LinearWeights(-TensorPrimitives.Dot<double>(weights, mean), weights);
    }

    private static (double[] Mean, double[] Spread) Scale(RankingExample[] examples)
    {
        var (sum, squares, count) = (new double[SentenceFeatures.Count], new double[SentenceFeatures.Count], 0);
        foreach (var example in examples)
        {
            for (var at = 0; at < example.Sentences; at++, count++)
            {
                var row = example.Row(at);
                for (var feature = 0; feature < sum.Length; feature++)
                {
                    sum[feature] += row[feature];
                    squares[feature] += row[feature] * row[feature];
                }
            }
        }

        double[] mean = [.. sum.Select(value => value / count)];
        return (mean, [.. squares.Select((value, feature) => Math.Max(1e-3, Math.Sqrt(Math.Max(0, (value / count) - (mean[feature] * mean[feature])))))]);
    }

    private sealed class Scaled
    {
        private readonly double[][] rows;
        private readonly double[] given;
        private readonly double[] aim;

        public Scaled(RankingExample example, BoostedTrees trees, double[] mean, double[] spread)
        {
            rows = [.. Enumerable.Range(0, example.Sentences).Select(at => example.Row(at).ToArray().Select((value, feature) => (value - mean[feature]) / spread[feature]).ToArray())];
            given = [.. Enumerable.Range(0, example.Sentences).Select(at => trees.Score(example.Row(at)) + example.Prior[at])];
            double gold = example.IsGold.Count(answers => answers);
            double beside = example.InGoldPassage.Count(answers => answers);
            aim = [.. example.IsGold.Zip(example.InGoldPassage, (isGold, isIn) => (isGold ? OfSentence / gold : 0) + (isIn ? (1 - OfSentence) / beside : 0))];
        }

        public void AddGradient(double[] weights, double[] gradient)
        {
            var scores = new double[rows.Length];
            for (var at = 0; at < scores.Length; at++)
                scores[at] = given[at] + TensorPrimitives.Dot<double>(weights, rows[at]);

            TensorPrimitives.SoftMax<double>(scores, scores);
            for (var at = 0; at < scores.Length; at++)
                TensorPrimitives.MultiplyAdd(rows[at], scores[at] - aim[at], gradient, gradient);
        }
    }
}
