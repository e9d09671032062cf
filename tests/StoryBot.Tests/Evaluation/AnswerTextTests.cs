using StoryBot.Evaluation.Metrics;

namespace StoryBot.Tests.Evaluation;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("The Joint Statement", "joint statement")]
    [InlineData("U.S.", "us")]
    [InlineData("an   apple, a day!", "apple day")]
    [InlineData("Theatre", "theatre")]
    public void Case_punctuation_articles_and_spaces_do_not_count(string said, string gold)
    {
        Assert.True(AnswerText.IsExactMatch(said, gold));
    }

    [Fact]
    public void Punctuation_inside_a_word_joins_it_as_in_the_official_script()
    {
        Assert.Equal(["1020", "percent"], AnswerText.Tokens("10-20 percent"));
    }

    [Theory]
    [InlineData("It was signed in the U.S. on Monday.", "the US", true)]
    [InlineData("It was signed on Mondays.", "Monday", false)]
    [InlineData("Anything.", "the", false)]
    public void A_text_holds_an_answer_by_whole_words(string text, string answer, bool holds)
    {
        Assert.Equal(holds, AnswerText.Holds(text, answer));
    }

    [Theory]
    [InlineData("gregory guillot", "Gregory M. Guillot", 0.8)] // 2 of 2 said, 2 of 3 asked
    [InlineData("cat cat dog", "cat bird", 0.4)] // a repeated word is shared once: 1 of 3, 1 of 2
    [InlineData("the", "an", 1)] // both empty after normalising
    [InlineData("", "word", 0)]
    [InlineData("one", "two", 0)]
    public void F1_is_that_of_the_shared_words(string said, string gold, double expected)
    {
        Assert.Equal(expected, AnswerText.F1(said, gold), 12);
    }
}
