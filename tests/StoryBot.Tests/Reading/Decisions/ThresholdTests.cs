using StoryBot.Answering;
using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ThresholdTests
{
    [Fact]
    public void The_fewer_wrong_answers_are_tolerated_the_more_confidence_is_asked_for()
    {
        double[] tolerated = [0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.9];
        var thresholds = tolerated.Select(wrong => Threshold.Shipped.For(new AnsweringOptions { MaxWrongAnswers = wrong })).ToArray();

        Assert.Equal(thresholds.OrderDescending(), thresholds);
        Assert.InRange(thresholds[0], 0.4, 1);
        Assert.Equal(0, thresholds[^1]);
    }
}
