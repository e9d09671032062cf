using StoryBot.Answering;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class DisagreementTests
{
    [Theory]
    [InlineData("5,000", "5000")]
    [InlineData("4.5 million", "4,500,000")]
    [InlineData("5,000", "5 thousand")]
    [InlineData("5,000", "5k")]
    [InlineData("5\u202f000", "5,000")]
    public void One_number_written_in_two_ways_is_no_contradiction(string one, string other) => Assert.False(Disagree(
        $"The storm damaged {one} houses in the harbour town.",
        $"Officials said later that the storm damaged {other} houses in the harbour town.",
        "How many houses did the storm damage in the harbour town?"));

    [Theory]
    [InlineData("5,000", "50,000")]
    [InlineData("5,000", "5 million")]
    [InlineData("120", "450")]
    public void Two_numbers_are(string one, string other) => Assert.True(Disagree(
        $"The storm damaged {one} houses in the harbour town.",
        $"Officials said later that the storm damaged {other} houses in the harbour town.",
        "How many houses did the storm damage in the harbour town?"));

    [Theory]
    [InlineData("$5 million", "$5m", false)]
    [InlineData("$5bn", "$5 billion", false)]
    [InlineData("$5 million", "$5 billion", true)]
    public void Amounts_of_money_are_compared_by_what_they_mean(string one, string other, bool disagree) => Assert.Equal(disagree, Disagree(
        $"The storm cost the harbour town {one}.",
        $"Officials said later that the storm cost the harbour town {other}.",
        "How much did the storm cost the harbour town?"));

    [Theory]
    [InlineData("on May 3", "in 2019", false)]
    [InlineData("on May 3, 2019", "in 2019", false)]
    [InlineData("on 3 May 2019", "on May 3", false)]
    [InlineData("on May 3", "on May 5", true)]
    [InlineData("on May 3", "on June 3", true)]
    [InlineData("in 2018", "in 2019", true)]
    [InlineData("on May 3, 2018", "on May 3, 2019", true)]
    public void Dates_are_compared_in_the_parts_that_both_give(string one, string other, bool disagree) => Assert.Equal(disagree, Disagree(
        $"The storm hit the harbour town {one}.",
        $"Officials said later that the storm hit the harbour town {other}.",
        "When did the storm hit the harbour town?"));

    private static bool Disagree(string one, string other, string question) =>
        Asking.Ask($"{one}\n\n{other}", question) is Answer.Abstained { Reason: AbstentionReason.PassagesDisagree };
}
