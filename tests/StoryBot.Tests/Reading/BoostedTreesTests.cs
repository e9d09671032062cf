using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Tests.Reading;

public sealed class BoostedTreesTests
{
    // Feature 0 up to 1: -1; above, feature 1 up to 5: 2, above: 4.
    private static readonly RegressionTree Small = new(
    [
        new(0, 1, 2, 0.5f),
        new(-1, 0, 0, -1),
        new(1, 5, 4, 3),
        new(-1, 0, 0, 2),
        new(-1, 0, 0, 4),
    ]);

    [Theory]
    [InlineData(1, 9, -1)]
    [InlineData(1.5f, 5, 2)]
    [InlineData(2, 6, 4)]
    public void A_row_comes_to_the_leaf_its_values_lead_to(float first, float second, float expected)
    {
        Assert.Equal(expected, Small.Score([first, second]));
    }

    [Fact]
    public void What_the_features_add_is_the_score_less_where_the_tree_starts()
    {
        var contributions = new double[2];

        Small.Attribute([2, 6], contributions);

        Assert.Equal([2.5, 1], contributions);
        Assert.Equal(4, contributions.Sum() + Small.Nodes[0].Value);
    }

    [Fact]
    public void Only_what_counts_is_told_the_strongest_first()
    {
        var told = FeatureEvidence.Of([2, 6, 1], [1, -2.5, 0.01], ["First", "Second", "Third"]);

        Assert.Equal([new Evidence("Second", 6, -2.5), new Evidence("First", 2, 1)], told);
    }

    [Fact]
    public void Trees_are_read_back_as_they_were_written()
    {
        using var file = new MemoryStream();
        ReadingWeights.Shipped.Ranking.Trees.Write(file);

        var read = BoostedTrees.Read(new MemoryStream(file.ToArray()));

        Assert.Equal(ReadingWeights.Shipped.Ranking.Trees.Trees.SelectMany(tree => tree.Nodes), read.Trees.SelectMany(tree => tree.Nodes));
    }

    [Fact]
    public void Another_file_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Read(new MemoryStream([1, 2, 3, 4, 0, 0, 0, 0])));
    }

    [Fact]
    public void The_shipped_trees_ask_only_for_features_there_are_and_every_way_ends()
    {
        foreach (var weights in new[] { ReadingWeights.Shipped, ReadingWeights.ByWords })
        {
            Sound(weights.Ranking.Trees, SentenceFeatures.Count);
            Sound(weights.Confidence.Encyclopedia.Model.Trees, ReadingFeatures.Names.Length);
            Sound(weights.Confidence.News.Model.Trees, ReadingFeatures.Names.Length);
            Sound(weights.Confidence.Stories.Trees, ReadingFeatures.Names.Length);
            Sound(weights.Confidence.Documents.Model.Trees, ReadingFeatures.Names.Length);
        }
    }

    private static void Sound(BoostedTrees trees, int features)
    {
        foreach (var nodes in trees.Trees.Select(tree => tree.Nodes))
        {
            for (var at = 0; at < nodes.Length; at++)
            {
                Assert.InRange(nodes[at].Feature, -1, features - 1);
                if (nodes[at].Feature >= 0)
                {
                    Assert.InRange(nodes[at].Right, at + 2, nodes.Length - 1);
                }
            }
        }
    }
}
