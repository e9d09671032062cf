using StoryBot.Answering;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ConfidenceByDomainTests
{
    private static readonly float[] Values = new float[ReadingFeatures.Names.Length];
    private static readonly ConfidenceByDomain Confidence = new(Of(always: 3, enough: 0.2), Of(always: -3, enough: 0.6));

    [Theory]
    [InlineData(0, 1, 0.2)]
    [InlineData(0.25, 0.5, 0.3)]
    [InlineData(1, -1, 0.6)]
    public void Each_domain_counts_by_its_share(double newsLikeness, double score, double enough)
    {
        // Plain weights are a third of a model.
        Assert.Equal(score, Confidence.Score(Values, newsLikeness), 9);
        Assert.Equal(enough, Confidence.Enough(new AnsweringOptions { MaxWrongAnswers = 0.1 }, newsLikeness), 9);
    }

    [Fact]
    public void What_a_feature_is_told_to_change_is_what_it_changes()
    {
        var values = (float[])Values.Clone();
        values[5] = 2;

        var told = Assert.Single(Confidence.Tell(values, newsLikeness: 0.25));

        Assert.Equal(ReadingFeatures.Names[5], told.Feature);
        Assert.Equal(Confidence.Score(values, 0.25) - Confidence.Score(Values, 0.25), told.Contribution, 6);
    }

    private static DomainConfidence Of(double always, double enough)
    {
        var weights = new double[Values.Length];
        weights[5] = always;
        return new DomainConfidence(new ConfidenceModel(new ConfidenceWeights(always, weights), new BoostedTrees([])), new Threshold([(0.1, enough)]));
    }
}
