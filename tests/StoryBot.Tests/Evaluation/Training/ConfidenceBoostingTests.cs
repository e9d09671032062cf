using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class ConfidenceBoostingTests
{
    [Fact]
    public void What_goes_with_being_right_is_given_its_odds()
    {
        ConfidenceSample[] samples = [.. Samples(feature: 1, right: 750, wrong: 250), .. Samples(feature: 0, right: 300, wrong: 700)];

        var trees = ConfidenceBoosting.Fit(samples, seed: 1);

        Assert.Equal(0.75, LogOdds.Probability(trees.Score([1])), 0.02);
        Assert.Equal(0.3, LogOdds.Probability(trees.Score([0])), 0.02);
    }

    private static IEnumerable<ConfidenceSample> Samples(float feature, int right, int wrong) =>
        Enumerable.Range(0, right + wrong).Select(index => new ConfidenceSample("a", [feature], 1, index < right, true));
}
