using System.Collections.Immutable;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Training.Trees;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Gradient boosting of the log-odds that an answer is right, the mean of several runs; the same seed gives the same trees, bit for bit.</summary>
internal sealed class ConfidenceBoosting
{
    // One run differs from the next by some 0.003 of AUROC; their mean is steadier, and better than most.
    private const int Runs = 5;
    private const int Rounds = 200;
    private const double SamplesEachRound = 0.8;

    private static readonly TreeGrowth Growth = new(Leaves: 8, FewestRows: 60, Smoothing: 5, LearningRate: 0.05);

    private readonly IReadOnlyList<ConfidenceSample> samples;
    private readonly BinnedRows rows;
    private readonly Random random;
    private readonly float[] scores;
    private readonly float[] gradients;
    private readonly float[] curvatures;

    private ConfidenceBoosting(IReadOnlyList<ConfidenceSample> samples, BinnedRows rows, int seed)
    {
        this.samples = samples;
        this.rows = rows;
        random = new Random(seed);
        scores = new float[samples.Count];
        gradients = new float[samples.Count];
        curvatures = new float[samples.Count];
    }

    public static BoostedTrees Fit(IReadOnlyList<ConfidenceSample> samples, int seed)
    {
        var rows = new BinnedRows([.. samples.SelectMany(sample => sample.Values)], samples[0].Values.Length);
        return new BoostedTrees([.. Enumerable.Range(0, Runs).SelectMany(run => new ConfidenceBoosting(samples, rows, seed + run).Run())]);
    }

    private static RegressionTree Share(RegressionTree tree) => new([.. tree.Nodes.Select(node => node with { Value = node.Value / Runs })]);

    private ImmutableArray<RegressionTree> Run() => [.. Enumerable.Range(0, Rounds).Select(_ => Share(Round()))];

    private RegressionTree Round()
    {
        var drawn = new List<int>(samples.Count);
        for (var row = 0; row < samples.Count; row++)
        {
            var probability = LogOdds.Probability(scores[row]);
            gradients[row] = (float)(samples[row].Weight * (probability - samples[row].Target));
            curvatures[row] = (float)(samples[row].Weight * probability * (1 - probability));
            if (random.NextDouble() < SamplesEachRound)
                drawn.Add(row);
        }

        var tree = new TreeGrower(rows, Growth, gradients, curvatures, rows.Drawn(random, 1)).Grow([.. drawn]);
        for (var row = 0; row < scores.Length; row++)
            scores[row] += tree.Score(rows.Row(row));

        return tree;
    }
}
