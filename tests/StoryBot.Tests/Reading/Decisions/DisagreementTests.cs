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
    [InlineData("twelve", "12")]
    [InlineData("one hundred and five", "105")]
    public void One_number_written_in_two_ways_is_no_contradiction(string one, string other) => Assert.False(Disagree(
        $"The storm damaged {one} houses in the harbour town.",
        $"Officials said later that the storm damaged {other} houses in the harbour town.",
        "How many houses did the storm damage in the harbour town?"));

    [Theory]
    [InlineData("5,000", "50,000")]
    [InlineData("5,000", "5 million")]
    [InlineData("120", "450")]
    [InlineData("twelve", "fourteen")]
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
    [InlineData("in May 2018", "in June 2018", true)]
    [InlineData("on May 3, 2018", "in May 2018", false)]
    [InlineData("on Monday", "on Friday", true)]
    public void Dates_are_compared_in_the_parts_that_both_give(string one, string other, bool disagree) => Assert.Equal(disagree, Disagree(
        $"The storm hit the harbour town {one}.",
        $"Officials said later that the storm hit the harbour town {other}.",
        "When did the storm hit the harbour town?"));

    [Theory]
    [InlineData("3 hours", "6.40 dollars", false)]
    [InlineData("3 hours", "5 hours", true)]
    [InlineData("6.40 dollars", "7.50 dollars", true)]
    public void Figures_that_measure_different_things_are_no_contradiction(string one, string other, bool disagree) => Assert.Equal(disagree, Disagree(
        $"The harbour town gave {one} for the storm repair.",
        $"Officials said later that the harbour town gave {other} for the storm repair.",
        "How much did the harbour town give for the storm repair?"));

    [Theory]
    [InlineData("about 5,000", "some 4,987")]
    [InlineData("more than 100", "120")]
    [InlineData("at least twelve", "fourteen")]
    public void A_rounded_number_contradicts_none(string one, string other) => Assert.False(Disagree(
        $"The storm damaged {one} houses in the harbour town.",
        $"Officials said later that the storm damaged {other} houses in the harbour town.",
        "How many houses did the storm damage in the harbour town?"));

    [Theory]
    [InlineData("The bridge of the harbour town is 200 metres long.", "The bridge of the harbour town is 656 feet long.", "How long is the bridge of the harbour town?")]
    [InlineData("The storm did not hit the harbour town in 2018.", "The storm hit the harbour town in 2019.", "When did the storm hit the harbour town?")]
    [InlineData("The storm hit the harbour town on Monday.", "Officials said on Friday that the storm hit the harbour town.", "When did the storm hit the harbour town?")]
    [InlineData("Until 2019 the toll of the harbour bridge was $5.", "Since 2020 the toll of the harbour bridge is $8.", "How much money is the toll of the harbour bridge?")]
    [InlineData("The toll of the harbour bridge is $2 for bikes.", "The toll of the harbour bridge is $5 for cars.", "How much money is the toll of the harbour bridge?")]
    public void What_is_said_of_another_thing_or_time_or_in_another_unit_is_no_contradiction(string one, string other, string question) =>
        Assert.False(Disagree(one, other, question));

    private static bool Disagree(string one, string other, string question) =>
        Asking.Ask($"{one}\n\n{other}", question) is Answer.Abstained { Reason: AbstentionReason.PassagesDisagree };
}
