using StoryBot.Answering.Reading;

namespace StoryBot.Tests.Reading.Questions;

public sealed class AskedMoneyTests
{
    [Theory]
    [InlineData("What does a ticket cost?")]
    [InlineData("what will it cost to fix the bridge?")]
    [InlineData("We come by van. What do you charge for a pitch?")]
    [InlineData("what would I have to pay if my bag is too large")]
    [InlineData("What's the surcharge for a late return?")]
    [InlineData("How much is it to get in?")]
    public void Money_is_asked_for(string question) => Assert.Equal(AnswerType.Money, Understanding.Of(question).Type);

    [Theory]
    [InlineData("What did they charge him with?")]
    [InlineData("What does he pay attention to?")]
    [InlineData("How much is it raining?")]
    public void Nothing_is_to_be_paid(string question) => Assert.NotEqual(AnswerType.Money, Understanding.Of(question).Type);

    [Theory]
    [InlineData("How soon must I return it?", nameof(AnswerType.Duration))]
    [InlineData("How quickly do I have to tell the police?", nameof(AnswerType.Duration))]
    [InlineData("How quickly did the fire spread?", nameof(AnswerType.Manner))]
    [InlineData("What's the deadline for entries?", nameof(AnswerType.Date))]
    [InlineData("On which dates is the hall shut?", nameof(AnswerType.Date))]
    public void A_time_is_asked_for(string question, string type) => Assert.Equal(type, Understanding.Of(question).Type.ToString());
}
