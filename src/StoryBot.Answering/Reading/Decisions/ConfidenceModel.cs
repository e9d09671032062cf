using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>
/// The log-odds that a reading answers: two thirds by trees, which see how features go together, one third by plain weights, which carry
/// over to articles of a sentence or two.
/// </summary>
internal sealed record ConfidenceModel(LinearWeights Weights, BoostedTrees Trees)
{
    private const double OfTrees = 2.0 / 3;

    public double Score(ReadOnlySpan<float> values) => (OfTrees * Trees.Score(values)) + ((1 - OfTrees) * Weights.Score(values));

    /// <param name="domain">As in the names of the files that are built in.</param>
    /// <param name="kind">What follows these names.</param>
    public static ConfidenceModel BuiltIn(string domain, string kind) => new(
        LinearWeights.BuiltIn($"confidence-{domain}-weights{kind}.txt", ReadingFeatures.Names),
        BoostedTrees.BuiltIn($"confidence-{domain}-trees{kind}.bin"));

    /// <summary>What each feature changes.</summary>
    public double[] Attribute(ReadOnlySpan<float> values)
    {
        var (byWeights, byTrees) = (new double[values.Length], new double[values.Length]);
        Weights.Attribute(values, byWeights);
        Trees.Attribute(values, byTrees);
        return [.. byTrees.Zip(byWeights, (trees, weights) => (OfTrees * trees) + ((1 - OfTrees) * weights))];
    }
}
