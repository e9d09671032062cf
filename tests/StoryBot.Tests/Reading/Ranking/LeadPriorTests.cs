using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Tests.Reading.Ranking;

public sealed class LeadPriorTests
{
    [Fact]
    public void News_is_read_from_the_top_and_nothing_else_is()
    {
        Assert.Equal(0, LeadPrior.Of(1, news: 1));
        Assert.True(LeadPrior.Of(9, news: 1) < LeadPrior.Of(2, news: 1));
        Assert.InRange(LeadPrior.Of(9, news: 0.5), LeadPrior.Of(9, news: 1) + 0.1, -0.1);
        Assert.Equal(0, LeadPrior.Of(9, news: 0));
    }

    [Fact]
    public void Outside_the_best_passage_the_lead_counts_for_more()
    {
        var leads = LeadPrior.Over([0, 5, 4, 0], [0, -1, -1, -2], [0, 1, 1, 2]);

        Assert.Equal([0, -1, -1, -4.2], leads);
    }
}
