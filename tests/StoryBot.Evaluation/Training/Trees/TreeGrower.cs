using System.Collections.Immutable;
using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Evaluation.Training.Trees;

/// <summary>Grows one tree, best leaf first, from histograms of gradients.</summary>
internal sealed class TreeGrower(BinnedRows data, TreeGrowth growth, float[] gradients, float[] curvatures, int[] features)
{
    public RegressionTree Grow(int[] rows)
    {
        var root = Leaf(rows);
        var open = new List<GrowingNode> { root };
        for (var leaves = 1; leaves < growth.Leaves && open.MaxBy(leaf => leaf.Gain) is { Gain: > 0 } best; leaves++)
        {
            open.Remove(best);
            var left = best.Rows.Where(row => data.Binned[(best.Feature * data.Count) + row] <= best.Bin).ToArray();
            var right = best.Rows.Where(row => data.Binned[(best.Feature * data.Count) + row] > best.Bin).ToArray();
            best.Children = (Leaf(left), Leaf(right));
            open.Add(best.Children.Value.Left);
            open.Add(best.Children.Value.Right);
        }

        var nodes = ImmutableArray.CreateBuilder<TreeNode>();
        Write(root, nodes);
        return new RegressionTree(nodes.ToImmutable());
    }

    private void Write(GrowingNode node, ImmutableArray<TreeNode>.Builder nodes)
    {
        var at = nodes.Count;
        nodes.Add(new TreeNode(-1, 0, 0, node.Value));
        if (node.Children is not { } children)
            return;

        Write(children.Left, nodes);
        nodes[at] = new TreeNode(checked((sbyte)node.Feature), data.Cuts[node.Feature][node.Bin], (short)nodes.Count, node.Value);
        Write(children.Right, nodes);
    }

    private GrowingNode Leaf(int[] rows)
    {
        var (gradient, curvature) = (0.0, 0.0);
        foreach (var row in rows)
        {
            gradient += gradients[row];
            curvature += curvatures[row];
        }

        var leaf = new GrowingNode(rows, (float)(-gradient / (curvature + growth.Smoothing) * growth.LearningRate));
        var parent = gradient * gradient / (curvature + growth.Smoothing);
        var sums = new double[BinnedRows.Bins * 3];
        foreach (var feature in features)
        {
            Fill(rows, feature, sums);
            var (left, leftCurvature, count) = (0.0, 0.0, 0.0);
            for (var bin = 0; bin < data.Cuts[feature].Length; bin++)
            {
                left += sums[bin * 3];
                leftCurvature += sums[(bin * 3) + 1];
                count += sums[(bin * 3) + 2];
                if (count < growth.FewestRows || rows.Length - count < growth.FewestRows)
                    continue;

                var right = gradient - left;
                var gain = (left * left / (leftCurvature + growth.Smoothing)) + (right * right / (curvature - leftCurvature + growth.Smoothing)) - parent;
                if (gain > leaf.Gain)
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, feature, bin);
            }
        }

        return leaf;
    }

    private void Fill(int[] rows, int feature, double[] sums)
    {
        Array.Clear(sums);
        var column = data.Binned.AsSpan(feature * data.Count, data.Count);
        foreach (var row in rows)
        {
            var at = column[row] * 3;
            sums[at] += gradients[row];
            sums[at + 1] += curvatures[row];
            sums[at + 2]++;
        }
    }

    private sealed class GrowingNode(int[] rows, float value)
    {
        public int[] Rows => rows;

        public float Value => value;

        public double Gain { get; set; }

        public int Feature { get; set; }

        public int Bin { get; set; }

        public (GrowingNode Left, GrowingNode Right)? Children { get; set; }
    }
}
