using StoryBot.Answering;
using StoryBot.Answering.Reading;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void The_fewer_wrong_answers_are_tolerated_the_more_confidence_is_asked_for(double newsLikeness)
    {
        double[] tolerated = [0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.9];
        var thresholds = tolerated.Select(wrong => ReadingWeights.Shipped.Confidence.Enough(new AnsweringOptions { MaxWrongAnswers = wrong }, newsLikeness)).ToArray();

        Assert.Equal(thresholds.OrderDescending(), thresholds);
        Assert.InRange(thresholds[0], 0.4, 1);
        Assert.Equal(0, thresholds[^1]);
    }
}
