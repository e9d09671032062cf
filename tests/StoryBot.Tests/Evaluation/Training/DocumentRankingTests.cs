using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Trees;
using StoryBot.Evaluation.Training.Own;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class DocumentRankingTests
{
    [Fact]
    public void What_tells_right_from_wrong_in_documents_is_added_to_the_trees_and_nothing_on_the_mean_sentence()
    {
        var random = new Random(5);
        var examples = Enumerable.Range(0, 100).Select(_ =>
        {
            var right = random.Next(4);
            bool[] gold = [.. Enumerable.Range(0, 4).Select(at => at == right)];
            float[] rows = [.. Enumerable.Range(0, 4).SelectMany(at => Row(at == right ? 0.9f : 0.1f, random.NextSingle()))];
            return new RankingExample("a", rows, gold, gold, [0, 1, 2, 3], [0, 0, 0, 0], Documents: 1, SharesWords: true);
        });

        var weights = DocumentRanking.Fit(examples, new BoostedTrees([]));

        Assert.True(weights.Score(Row(0.9f, 0.5f)) > weights.Score(Row(0.1f, 0.5f)) + 1);
        Assert.InRange(weights.Score(Row(0.3f, 0.5f)), -0.1, 0.1);
    }

    private static float[] Row(float share, float noise)
    {
        var row = new float[SentenceFeatures.Count];
        row[(int)RankingFeature.Share] = share;
        row[(int)RankingFeature.Words] = noise;
        return row;
    }
}
