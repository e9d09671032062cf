using System.Collections.Immutable;
using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>
/// The log-odds that a reading answers: the mean of trees, which see how features go together, and of plain weights, which carry over
/// better to articles unlike those that were learned from.
/// </summary>
internal sealed record ConfidenceModel(ConfidenceWeights Weights, BoostedTrees Trees)
{
    public double Score(ReadOnlySpan<float> values) => (Weights.Score(values) + Trees.Score(values)) / 2;

    /// <summary>The features that count, the strongest first.</summary>
    public ImmutableArray<Evidence> Tell(ReadOnlySpan<float> values)
    {
        var contributions = new double[values.Length];
        Weights.Attribute(values, contributions);
        Trees.Attribute(values, contributions);
        return FeatureEvidence.Of(values, [.. contributions.Select(sum => sum / 2)], ReadingFeatures.Names);
    }
}
