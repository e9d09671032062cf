using StoryBot.Answering;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ScruplesTests
{
    private const string Talks = "General Anton Weber of Austria met the leaders of Norland on Monday, and they talked about the border they share.";

    [Fact]
    public void Who_bears_a_title_is_not_told_by_a_passage_that_only_says_something_like_it()
    {
        var silent = Assert.IsType<Answer.Abstained>(Asking.Ask(Talks, "Who is the president of Norland?"));

        Assert.Contains("TitleUnsaid", silent.Explanation!.Decision, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_by_one_that_says_the_title() =>
        Assert.Equal("Ida Holm", Asking.Find("The president of Norland is Ida Holm, who took office in May.", "Who is the president of Norland?").ShortAnswer);

    [Fact]
    public void What_is_asked_for_otherwise_raises_no_scruple() =>
        Assert.DoesNotContain("TitleUnsaid", Asking.Ask(Talks, "Who met the heads of Norland?").Explanation!.Decision, StringComparison.Ordinal);

    [Theory]
    [InlineData("The Silver Tern carries 187 passengers across the bay and does 17 knots.", true)]
    [InlineData("The Silver Tern carries 187 passengers across the bay and is 62 metres long.", false)]
    public void A_figure_that_measures_something_else_is_none(string article, bool lacks) =>
        Assert.Equal(lacks, Asking.Ask(article, "How long is the Silver Tern?").Explanation!.Decision.Contains("NoFigure", StringComparison.Ordinal));

    [Theory]
    [InlineData("The Silver Tern is a ferry that the harbour board of Norland named.", true)]
    [InlineData("The Silver Tern is a ferry that the harbour board of Norland named after the war.", false)]
    [InlineData("The Silver Tern is a ferry that the harbour board of Norland named in 1935.", false)]
    public void When_something_was_is_not_told_by_a_passage_that_says_no_time(string article, bool lacks) =>
        Assert.Equal(lacks, Asking.Ask(article, "When did the harbour board name the Silver Tern?").Explanation!.Decision.Contains("NoTime", StringComparison.Ordinal));
}
