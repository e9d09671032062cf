using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ConfidenceByDomainTests
{
    private static readonly float[] Values = new float[ReadingFeatures.Names.Length];
    private static readonly ConfidenceByDomain Confidence = new(Of(always: 3, enough: 0.2), Of(always: -5, enough: 0.6), Of(always: -1, enough: 0).Model, Of(always: 9, enough: 0.4));

    [Theory]
    [InlineData(0, 0, 1, 0.2)]
    [InlineData(0.25, 0, 0.5, 0.3)]
    [InlineData(1, 0, -1, 0.6)]
    [InlineData(0.25, 0.5, 1.5, 0.4)]
    [InlineData(0, 1, 3, 0.4)]
    public void Each_domain_counts_by_its_share(double news, double documents, double score, double enough)
    {
        var genre = new Genre(news, documents, 1 - news - documents);

        // Plain weights are a third of a model.
        Assert.Equal(score, Confidence.Score(Values, genre), 9);
        Assert.Equal(enough, Confidence.Enough(new AnsweringOptions { MaxWrongAnswers = 0.1 }, genre), 9);
    }

    [Fact]
    public void What_a_feature_is_told_to_change_is_what_it_changes()
    {
        var genre = new Genre(0.25, 0.5, 0.25);
        var values = (float[])Values.Clone();
        values[5] = 2;

        var told = Assert.Single(Confidence.Tell(values, genre));

        Assert.Equal(ReadingFeatures.Names[5], told.Feature);
        Assert.Equal(Confidence.Score(values, genre) - Confidence.Score(Values, genre), told.Contribution, 6);
    }

    private static DomainConfidence Of(double always, double enough)
    {
        var weights = new double[Values.Length];
        weights[5] = always;
        return new DomainConfidence(new ConfidenceModel(new LinearWeights(always, weights), new BoostedTrees([])), new Threshold([(0.1, enough)]));
    }
}
