using StoryBot.Evaluation.Metrics;

namespace StoryBot.Tests.Evaluation;

public sealed class AurocTests
{
    [Fact]
    public void It_is_the_share_of_pairs_in_the_right_order_and_ties_count_half()
    {
        // Pairs of 0.9 win 2, of 0.5 win 1 and tie 1: 3.5 of 4.
        Assert.Equal(0.875, Auroc.Of([(0.9, true), (0.5, true), (0.5, false), (0.1, false)]));
    }

    [Fact]
    public void A_score_that_is_always_the_same_tells_nothing()
    {
        Assert.Equal(0.5, Auroc.Of([(1, true), (1, false), (1, false)]));
    }

    [Fact]
    public void It_has_no_value_where_one_kind_is_missing()
    {
        Assert.Null(Auroc.Of([(1, true)]));
    }
}
