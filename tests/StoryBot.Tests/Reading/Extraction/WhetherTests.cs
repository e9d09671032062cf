using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class WhetherTests
{
    [Theory]
    [InlineData("Is it open?", true)]
    [InlineData("I live in another town, may I still apply?", true)]
    [InlineData("We have a dog. Can it come along?", true)]
    [InlineData("If I cancel, do I get it back?", true)]
    [InlineData("Can I change the time after which it stops?", true)]
    [InlineData("When is it open?", false)]
    [InlineData("Can you tell me when it opens?", false)]
    [InlineData("Can I see after which date it expires?", false)]
    [InlineData("number of volunteers?", false)]
    [InlineData("We have a dog. Where can it run?", false)]
    public void It_is_asked_whether_something_is_so_or_not(string question, bool expected) => Assert.Equal(expected, Whether.IsAsked(Understanding.Of(question)));
}
