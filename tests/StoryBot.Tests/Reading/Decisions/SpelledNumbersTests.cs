using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class SpelledNumbersTests
{
    [Theory]
    [InlineData("Twelve people", 12)]
    [InlineData("twenty-one houses", 21)]
    [InlineData("two hundred and five", 205)]
    [InlineData("one hundred thousand and twelve", 100_012)]
    [InlineData("a million dollars", 1_000_000)]
    [InlineData("three dozen", 36)]
    public void A_number_is_read_from_its_words(string words, int number) => Assert.Equal([(decimal)number], SpelledNumbers.In(words));

    [Fact]
    public void Two_numbers_stay_two() => Assert.Equal([5m, 6m], SpelledNumbers.In("five and six"));

    [Theory]
    [InlineData("no one")]
    [InlineData("one of the houses")]
    [InlineData("a twelve-year-old")]
    [InlineData("two and a half million")]
    [InlineData("5 million")]
    [InlineData("the second house")]
    public void What_counts_nothing_or_not_in_whole_numbers_is_none(string words) => Assert.Empty(SpelledNumbers.In(words));

    [Fact]
    public void Scales_without_end_overflow_nothing() =>
        Assert.Single(SpelledNumbers.In($"one{string.Concat(Enumerable.Repeat(" hundred", 1_000))} billion"));
}
