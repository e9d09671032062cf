using StoryBot.Conversation;

namespace StoryBot.Tests.Conversation;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("bye", "Goodbye.")]
    [InlineData("ok", "All right.")]
    [InlineData("Cool!", "All right.")]
    [InlineData("👍", "All right.")]
    [InlineData(":+1:", "All right.")]
    [InlineData("sorry", "No harm done.")]
    [InlineData("thank u", "You're welcome.")]
    [InlineData("ok, great, thanks again!", "You're welcome.")]
    [InlineData("ok bye", "Goodbye.")]
    [InlineData("How are you?", "All is well, thank you.")]
    [InlineData("are you a bot?", "I am a program.")]
    [InlineData("what’s your name?", "I answer questions")]
    public void What_asks_the_articles_nothing_is_answered_in_a_sentence(string said, string says) =>
        Assert.StartsWith(says, SmallTalk.ReplyTo(said), StringComparison.Ordinal);

    [Theory]
    [InlineData("list articles")]
    [InlineData("What topics do you know about?")]
    public void Who_asks_for_the_articles_is_told_what_lists_them(string said) =>
        Assert.Contains("storybot articles", SmallTalk.ReplyTo(said), StringComparison.Ordinal);

    [Theory]
    [InlineData("and then?")]
    [InlineData("why?")]
    [InlineData("who made it?")]
    [InlineData("ok, who is the mayor?")]
    [InlineData("great, that helped")]
    [InlineData("what do you know about the bridge?")]
    [InlineData(":-)")]
    [InlineData("...")]
    [InlineData("")]
    public void Whatever_else_is_said_is_left_to_the_articles(string said) => Assert.Null(SmallTalk.ReplyTo(said));
}
