using System.Collections.Immutable;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Tests.Reading;

public sealed class LinearWeightsTests
{
    [Theory]
    [InlineData("encyclopedia")]
    [InlineData("news")]
    [InlineData("stories")]
    [InlineData("documents")]
    public void Confidence_was_learned_for_every_feature(string domain)
    {
        Assert.All(["", "-by-words"], kind => AssertLearned($"Decisions/confidence-{domain}-weights{kind}.txt", ReadingFeatures.Names));
    }

    [Fact]
    public void The_order_of_sentences_in_documents_was_learned_for_every_feature()
    {
        Assert.All(["", "-by-words"], kind => AssertLearned($"Ranking/ranking-documents{kind}.txt", SentenceFeatures.Names));
    }

    [Fact]
    public void What_each_feature_is_told_to_change_is_what_it_changes()
    {
        var weights = new LinearWeights(1, new double[] { 2, -3 });
        var contributions = new double[] { 10, 10 };

        weights.Attribute([4, 5], contributions, share: 0.5);

        Assert.Equal([10 + 4, 10 - 7.5], contributions);
        Assert.Equal(1 + 8 - 15, weights.Score([4, 5]));
    }

    private static void AssertLearned(string file, ImmutableArray<string> features)
    {
        var learned = File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "src/StoryBot.Answering/Reading", file))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ')[0]);

        Assert.Equal([LinearWeights.AlwaysName, .. features], learned);
    }
}
