using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class NewsShiftTests
{
    [Theory]
    [InlineData(0.3, 0.2)]
    [InlineData(0.05, 0.2)]
    [InlineData(0.9, 0.95)]
    public void A_confidence_reaches_a_threshold_on_news_just_where_it_did_before(double confidence, double threshold)
    {
        Assert.Equal(confidence >= threshold, NewsShift.Carry(confidence, 0, 1) >= NewsShift.Carry(threshold, 0, 1));
    }

    [Fact]
    public void Where_an_article_is_no_news_nothing_changes()
    {
        Assert.Equal(0.3, NewsShift.Carry(0.3, 0, 0), 9);
    }
}
