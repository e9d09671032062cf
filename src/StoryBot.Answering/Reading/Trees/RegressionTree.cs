using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Trees;

/// <summary>A regression tree; nodes in pre-order, so that a node's left child is the next one.</summary>
internal sealed record RegressionTree(ImmutableArray<TreeNode> Nodes)
{
    public float Score(ReadOnlySpan<float> features)
    {
        var nodes = Nodes.AsSpan();
        var at = 0;
        while (nodes[at].Feature >= 0)
        {
            at = nodes[at].Next(features, at);
        }

        return nodes[at].Value;
    }

    /// <summary>Adds to each feature what its questions on the way changed; the sum is the score less the root's value.</summary>
    public void Attribute(ReadOnlySpan<float> features, Span<double> contributions)
    {
        for (var at = 0; Nodes[at].Feature >= 0;)
        {
            var next = Nodes[at].Next(features, at);
            contributions[Nodes[at].Feature] += Nodes[next].Value - Nodes[at].Value;
            at = next;
        }
    }
}

/// <summary>One node of a tree.</summary>
/// <param name="Feature">The feature it asks for; -1 for a leaf.</param>
/// <param name="Threshold">Up to and with this value the way goes left.</param>
/// <param name="Right">The node on the right.</param>
/// <param name="Value">The score of what comes here: a leaf's answer, and an inner node's answer if it were one.</param>
internal readonly record struct TreeNode(sbyte Feature, float Threshold, short Right, float Value)
{
    public int Next(ReadOnlySpan<float> features, int at) => features[Feature] <= Threshold ? at + 1 : Right;
}
