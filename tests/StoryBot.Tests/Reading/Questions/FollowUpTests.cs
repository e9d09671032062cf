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
    [InlineData("how many people did she meet?", "how many people did Anna Bell meet?")]
    [InlineData("what did the mayor say about her?", "what did the mayor say about Anna Bell")]
    [InlineData("what is the name of her husband?", "what is the name of Anna Bell husband?")]
    [InlineData("what was the year she died?", "what was the year Anna Bell died?")]
    [InlineData("what was the cost of it in 2019?", "what was the cost of the new bridge in 2019?")]
    [InlineData("why did this happen?", "why did the new bridge happen?")]
    [InlineData("is that true?", "is the new bridge true?")]
    [InlineData("who paid for it?", "who paid for the new bridge")]
    [InlineData("what about the tunnel?", "Who opened the new bridge the tunnel?")]
    [InlineData("and in March?", "Who opened the new bridge in March?")]
    public void A_question_that_leans_is_filled_from_the_exchange_before(string asked, string resolved)
    {
        var understood = FollowUp.Resolve(asked, new Exchange("Who opened the new bridge?", "Anna Bell"));

        Assert.Equal(resolved.TrimEnd('?'), understood.TrimEnd('?'));
    }

    [Theory]
    [InlineData("When did Anna Bell open the bridge?", "May 3, 2019", "where was Anna Bell born?")]
    [InlineData("Where did Anna Bell go?", "Leeds", "where was Anna Bell born?")]
    [InlineData("Which general signed the Treaty?", "Gen. Gregory Guillot", "where was Gen. Gregory Guillot born?")]
    public void She_is_whoever_was_spoken_of_and_no_day_or_town(string asked, string answered, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve("where was she born?", new Exchange(asked, answered)));
    }

    [Theory]
    [InlineData("Who is the president of Mexico?")]
    [InlineData("when did Anna Bell open it for all the people of the town?")]
    [InlineData("cost of tunnel")]
    [InlineData("How many people died this year?")]
    [InlineData("Who said that taxes would rise?")]
    [InlineData("Who signed that agreement?")]
    [InlineData("Why did the mayor resign from his post?")]
    [InlineData("How many people lost their homes?")]
    [InlineData("When did the company sell its stake?")]
    [InlineData("ok, thanks!")]
    [InlineData("so sad")]
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

    [Theory]
    [InlineData(970, true)]
    [InlineData(980, false)]
    public void What_would_grow_beyond_the_longest_question_stays_as_it_is(int letters, bool isFilled)
    {
        var before = $"Who opened {new string('a', letters)}";

        Assert.Equal(isFilled ? $"{before} the tunnel?" : "what about the tunnel?", FollowUp.Resolve("what about the tunnel?", new Exchange(before, null)));
    }

    [Fact]
    public void A_first_question_leans_on_nothing()
    {
        Assert.Equal("and when?", FollowUp.Resolve("and when?", null));
    }
}
