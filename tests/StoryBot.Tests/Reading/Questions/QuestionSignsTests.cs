using StoryBot.Answering;

namespace StoryBot.Tests.Reading.Questions;

public sealed class QuestionSignsTests
{
    [Theory]
    [InlineData("Who opened the bridge?", true)]
    [InlineData("who opened the bridge", true)]
    [InlineData("the bridge?", true)]
    [InlineData("did she open it", true)]
    [InlineData("Tell me of the bridge.", true)]
    [InlineData("and in which year", true)]
    [InlineData("Thanks, that helped!", false)]
    [InlineData("good night", false)]
    [InlineData(":-)", false)]
    [InlineData("", false)]
    public void A_question_is_told_from_what_is_merely_said(string text, bool isQuestion)
    {
        Assert.Equal(isQuestion, Question.IsIn(text));
    }
}
