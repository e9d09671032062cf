using StoryBot.Evaluation.Metrics;

namespace StoryBot.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void The_error_weighs_each_tenth_by_its_questions()
    {
        // 0.8+: mean 0.85, half right, off by 0.35, two of three; 0.1+: 0.1, none right, off by 0.1, one of three.
        var calibration = Calibration.Of([(0.8, true), (0.89999, false), (0.1, false)]);

        Assert.Equal((2 * 0.349995 / 3) + (0.1 / 3), calibration.Error!.Value, 9);
    }

    [Fact]
    public void Certainty_belongs_to_the_last_tenth()
    {
        var bin = Assert.Single(Calibration.Of([(1, true), (0.95, true)]).Bins);

        Assert.Equal((0.9, 2), (bin.From, bin.Questions));
    }

    [Fact]
    public void Nothing_asked_has_no_error()
    {
        Assert.Null(Calibration.Of([]).Error);
    }
}
