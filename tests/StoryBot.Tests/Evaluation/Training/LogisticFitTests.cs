using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class LogisticFitTests
{
    [Fact]
    public void What_goes_with_being_right_is_given_its_odds()
    {
        ConfidenceSample[] samples = [.. Samples(feature: 1, right: 75, wrong: 25), .. Samples(feature: 0, right: 30, wrong: 70)];

        var weights = LogisticFit.Fit(samples);

        Assert.Equal(0.75, LogOdds.Probability(weights.Score([1])), 0.01);
        Assert.Equal(0.3, LogOdds.Probability(weights.Score([0])), 0.01);
    }

    private static IEnumerable<ConfidenceSample> Samples(float feature, int right, int wrong) =>
        Enumerable.Range(0, right + wrong).Select(index => new ConfidenceSample("a", [feature], 1, index < right, true));
}
