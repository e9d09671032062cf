using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Tests.Reading.Questions;

public sealed class PlainWritingTests
{
    [Theory]
    [InlineData("WHO SIGNED THE AGREEMENT?", "who signed the agreement?")]
    [InlineData("Who Signed the Agreement?", "who signed the agreement?")]
    [InlineData("What Did The Mayor Of NATO Say In June 2019?", "what did the mayor of NATO say in June 2019?")]
    [InlineData("Who Signed the Agreement in Mexico?", "who signed the agreement in Mexico?")]
    [InlineData("Who Is Barack Obama?", "who is Barack Obama?")]
    [InlineData("Who Was Will Smith?", "who was Will Smith?")]
    [InlineData("Who Will Win the Race?", "who will win the race?")]
    [InlineData("Was the Old Bridge Closed?", "was the old bridge closed?")]
    public void Capitals_that_tell_no_names_are_read_as_small_letters(string written, string meant) => Assert.Equal(meant, PlainWriting.Of(written));

    [Theory]
    [InlineData("**who signed?**", "who signed?")]
    [InlineData("_*who signed?*_", "who signed?")]
    [InlineData("who signed?!!1", "who signed?")]
    [InlineData("**Hello, who signed?!**", "who signed?")]
    [InlineData("who signed!!", "who signed!")]
    public void Marks_around_a_question_are_no_part_of_it(string written, string meant) => Assert.Equal(meant, PlainWriting.Of(written));

    [Theory]
    [InlineData("Who opened the Kestrel Bridge?")]
    [InlineData("Where is Great Barrier Reef?")]
    [InlineData("Who is The Rock?")]
    [InlineData("Anna Bell Bridge")]
    [InlineData("NASA HQ?")]
    [InlineData("Is Lou Reed American?")]
    [InlineData("Was Will Smith Irish?")]
    [InlineData("Was Alfred Hitchcock English?")]
    [InlineData("Lou Reed Transformer")]
    [InlineData("*Who* signed *it*?")]
    [InlineData("Who won in 2011?")]
    public void What_is_written_as_it_is_meant_stays(string written) => Assert.Equal(written, PlainWriting.Of(written));

    [Fact]
    public void A_shouted_question_has_no_names() => Assert.DoesNotContain(Understanding.Of("WHO SIGNED THE AGREEMENT?").Sought, term => term.IsName);
}
