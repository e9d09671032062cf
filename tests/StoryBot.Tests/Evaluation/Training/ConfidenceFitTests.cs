using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Tests.Evaluation.Training;

/// <summary>What goes with being right is given its odds, by plain weights and by trees.</summary>
public sealed class ConfidenceFitTests
{
    [Fact]
    public void Plain_weights_give_what_goes_with_being_right_its_odds()
    {
        var weights = LogisticFit.Fit(Samples(each: 100));

        Assert.Equal(0.75, LogOdds.Probability(weights.Score([1])), 0.01);
        Assert.Equal(0.3, LogOdds.Probability(weights.Score([0])), 0.01);
    }

    [Fact]
    public void Trees_give_what_goes_with_being_right_its_odds()
    {
        var trees = ConfidenceBoosting.Fit(Samples(each: 1_000), seed: 1);

        Assert.Equal(0.75, LogOdds.Probability(trees.Score([1])), 0.02);
        Assert.Equal(0.3, LogOdds.Probability(trees.Score([0])), 0.02);
    }

    /// <summary>Where the feature is 1 three of four are right, where it is 0 three of ten.</summary>
    private static ConfidenceSample[] Samples(int each) => [.. Samples(feature: 1, right: each * 75 / 100, of: each), .. Samples(feature: 0, right: each * 30 / 100, of: each)];

    private static IEnumerable<ConfidenceSample> Samples(float feature, int right, int of) =>
        Enumerable.Range(0, of).Select(index => new ConfidenceSample("a", [feature], 1, index < right, index < right));
}
