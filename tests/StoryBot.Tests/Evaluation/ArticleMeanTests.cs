using StoryBot.Evaluation.Metrics;

namespace StoryBot.Tests.Evaluation;

public sealed class ArticleMeanTests
{
    private static readonly double[][] Uneven = [[1, 1, 1], [0]];

    [Fact]
    public void An_article_with_many_questions_weighs_more_only_where_questions_are_counted()
    {
        Assert.Equal(0.5, ArticleMean.Of(Uneven, MeanOver.Articles)!.Mean);
        Assert.Equal(0.75, ArticleMean.Of(Uneven, MeanOver.Questions)!.Mean);
    }

    [Fact]
    public void The_interval_is_the_same_each_time_and_holds_the_mean()
    {
        double[][] articles = [[1, 0], [1, 1], [0, 0], [1], [0], [1, 0, 1]];

        var first = ArticleMean.Of(articles, MeanOver.Questions)!;

        Assert.Equal(first, ArticleMean.Of(articles, MeanOver.Questions));
        Assert.InRange(first.Mean, first.Low!.Value, first.High!.Value);
        Assert.True(first.Low < first.High);
    }

    [Fact]
    public void Articles_without_a_value_are_left_out()
    {
        Assert.Equal(1, ArticleMean.Of([[], [1]], MeanOver.Articles)!.Mean);
        Assert.Null(ArticleMean.Of([[]], MeanOver.Articles));
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.99, 4)]
    [InlineData(0.25, 1)]
    public void A_percentile_is_one_of_the_values(double share, double expected)
    {
        Assert.Equal(expected, Percentile.Of([4, 1, 3, 2], share));
    }
}
