using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ThresholdTests
{
    private static readonly Genre[] Kinds = [new(0, 0, 1), new(0.5, 0, 0.5), new(1, 0, 0), new(0, 1, 0), new(0.3, 0.3, 0.4)];

    public static TheoryData<int> EachKind => [.. Enumerable.Range(0, Kinds.Length)];

    [Theory]
    [MemberData(nameof(EachKind))]
    public void The_fewer_wrong_answers_are_tolerated_the_more_confidence_is_asked_for(int kind)
    {
        double[] tolerated = [0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.9];
        var thresholds = tolerated.Select(wrong => ReadingWeights.Shipped.Confidence.Enough(new AnsweringOptions { MaxWrongAnswers = wrong }, Kinds[kind])).ToArray();

        Assert.Equal(thresholds.OrderDescending(), thresholds);
        Assert.InRange(thresholds[0], 0.4, 1);
        Assert.Equal(0, thresholds[^1]);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void However_easy_the_questions_measured_on_were_an_answer_that_is_nearly_always_wrong_is_none(double tolerated)
    {
        var threshold = new Threshold([(0.01, 0.8), (0.1, 0.4), (0.2, 0.01), (0.5, 0.001)]);

        Assert.Equal(0.1, threshold.For(new AnsweringOptions { MaxWrongAnswers = tolerated }), 9);
        Assert.Equal(0.4, threshold.For(new AnsweringOptions()), 9);
    }

    [Fact]
    public void The_default_asks_for_more_than_the_least_on_every_kind_of_article() =>
        Assert.All(Kinds, genre => Assert.InRange(ReadingWeights.Shipped.Confidence.Enough(new AnsweringOptions(), genre), 0.2, 1));
}
