using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Logistic regression by gradient descent on standardised values, with a little shrinking.</summary>
internal static class LogisticFit
{
    private const int Steps = 1500;
    private const double Rate = 1.0;
    private const double Momentum = 0.9;
    private const double Shrink = 1e-3;

    // What the ranker sees of a sentence carries over less to articles of another kind than what was read in it.
    private const double SentenceShrink = 1e-2;

    /// <summary>Weights of the values as they come.</summary>
    public static LinearWeights Fit(IReadOnlyList<ConfidenceSample> samples)
    {
        var weights = Fit(samples, [.. samples.Select(sample => (double[])[1, .. sample.Values.Select(value => (double)value)])]);
        return new LinearWeights(weights[0], weights.AsMemory(1));
    }

    // The first value of each row is 1.
    private static double[] Fit(IReadOnlyList<ConfidenceSample> samples, double[][] values)
    {
        var count = values[0].Length;
        var total = samples.Sum(sample => sample.Weight);
        var mean = Enumerable.Range(0, count).Select(at => at == 0 ? 0 : samples.Select((sample, row) => sample.Weight * values[row][at]).Sum() / total).ToArray();
        var spread = Enumerable.Range(0, count).Select(at => at == 0 ? 1 : Math.Max(1e-3, Math.Sqrt(samples.Select((sample, row) => sample.Weight * Square(values[row][at] - mean[at])).Sum() / total))).ToArray();
        var rows = values.Select(row => row.Select((value, at) => (value - mean[at]) / spread[at]).ToArray()).ToArray();
        var weights = new double[count];
        var speed = new double[count];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[count];
            for (var row = 0; row < rows.Length; row++)
            {
                var error = samples[row].Weight * (Probability(weights, rows[row]) - samples[row].Target);
                for (var at = 0; at < count; at++)
                    gradient[at] += error * rows[row][at];
            }

            for (var at = 0; at < count; at++)
            {
                speed[at] = (Momentum * speed[at]) - (Rate * (1 - Momentum) * ((gradient[at] / total) + (ShrinkOf(at) * weights[at])));
                weights[at] += speed[at];
            }
        }

        var plain = weights.Select((weight, at) => weight / spread[at]).ToArray();
        plain[0] -= plain.Select((weight, at) => weight * mean[at]).Sum();
        return plain;
    }

    private static double ShrinkOf(int at) => at == 0 ? 0 : at <= SentenceFeatures.Count ? SentenceShrink : Shrink;

    private static double Probability(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * values[at];

        return LogOdds.Probability(sum);
    }

    private static double Square(double value) => value * value;
}
