using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class BoostingTests
{
    [Fact]
    public void The_feature_that_tells_right_from_wrong_is_learned()
    {
        var trees = Learn(seed: 1);

        Assert.True(trees.Score(Row(share: 0.9f)) > trees.Score(Row(share: 0.1f)) + 1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_trees_and_another_seed_others()
    {
        Assert.Equal(Nodes(Learn(seed: 1)), Nodes(Learn(seed: 1)));
        Assert.NotEqual(Nodes(Learn(seed: 1)), Nodes(Learn(seed: 2)));
    }

    [Fact]
    public void Cross_validated_quality_counts_the_neighbour_only_within_the_paragraph()
    {
        var model = new RankingModel(Learn(seed: 1), new LinearWeights(0, new double[SentenceFeatures.Count]));
        float[] rows = [.. Row(0.9f), .. Row(0.1f), .. Row(0.2f)];
        var missed = new RankingExample("a", rows, [false, true, false], [true, true, false], [0, 0, 1], [0, 0, 0], Documents: 0, SharesWords: true);
        var apart = missed with { Passage = [0, 1, 1], InGoldPassage = [false, true, true] };

        Assert.Equal(new RankingQuality(1, 1, 0, 1), RankingQuality.Of([(missed, model)]));
        Assert.Equal(new RankingQuality(0, 1, 0, 0), RankingQuality.Of([(apart, model)]));
    }

    // Of the four sentences of each question the one with the greatest share is right; another feature is noise.
    private static BoostedTrees Learn(int seed)
    {
        var random = new Random(5);
        var examples = Enumerable.Range(0, 200).Select(_ =>
        {
            var right = random.Next(4);
            var rows = Enumerable.Range(0, 4).SelectMany(at => Row((at == right ? 0.6f : 0f) + (0.4f * random.NextSingle()), random.NextSingle()));
            bool[] gold = [.. Enumerable.Range(0, 4).Select(at => at == right)];
            return new RankingExample("a", [.. rows], gold, gold, [0, 1, 2, 3], [0, 0, 0, 0], Documents: 0, SharesWords: true);
        });
        return new Boosting(new BoostingData(examples), rounds: 40, seed).Run();
    }

    private static float[] Row(float share, float noise = 0)
    {
        var row = new float[SentenceFeatures.Count];
        row[(int)RankingFeature.Share] = share;
        row[(int)RankingFeature.Words] = noise;
        return row;
    }

    private static IEnumerable<TreeNode> Nodes(BoostedTrees trees) => trees.Trees.SelectMany(tree => tree.Nodes);
}
