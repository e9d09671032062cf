using StoryBot.Answering;
using StoryBot.Answering.Reading.Questions.FollowUps;

namespace StoryBot.Tests.Reading.Questions;

public sealed class FollowUpTests
{
    private const string Article = "Anna Bell opened the new bridge on May 3, 2019. The bridge cost $5 million. Bell was born in Leeds.";

    [Theory]
    [InlineData("and when?", "when opened the new bridge?")]
    [InlineData("Why?", "why opened the new bridge?")]
    [InlineData("how much did it cost?", "how much did the new bridge cost?")]
    [InlineData("where was she born?", "where was Anna Bell born?")]
    [InlineData("who is she?", "who is Anna Bell")]
    [InlineData("what about the tunnel?", "Who opened the new bridge the tunnel?")]
    [InlineData("and in March?", "Who opened the new bridge in March?")]
    public void A_question_that_leans_is_filled_from_the_exchange_before(string asked, string resolved)
    {
        var understood = FollowUp.Resolve(asked, new Exchange("Who opened the new bridge?", "Anna Bell"));

        Assert.Equal(resolved.TrimEnd('?'), understood.TrimEnd('?'));
    }

    [Theory]
    [InlineData("Who is the president of Mexico?")]
    [InlineData("when did Anna Bell open it for all the people of the town?")]
    [InlineData("cost of tunnel")]
    public void A_question_that_stands_alone_stays_as_it_is(string asked)
    {
        Assert.Equal(asked, FollowUp.Resolve(asked, new Exchange("Who opened the new bridge?", "Anna Bell")));
    }

    [Fact]
    public void What_a_follow_up_was_resolved_to_is_explained_and_answered()
    {
        var found = Asking.Find(Article, "and when?", new Exchange("Who opened the new bridge?", "Anna Bell"));

        Assert.Contains("May 3, 2019", found.Citation.Quote, StringComparison.Ordinal);
        Assert.Equal("when opened the new bridge?", found.Explanation.Understood);
    }

    [Fact]
    public void A_first_question_leans_on_nothing()
    {
        Assert.Equal("and when?", FollowUp.Resolve("and when?", null));
    }
}
