using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Tests.Reading.Questions;

public sealed class CourtesiesTests
{
    [Theory]
    [InlineData("Hello, who is the referee?", "who is the referee?")]
    [InlineData("hi there! Who is the referee?", "Who is the referee?")]
    [InlineData("ok who is the referee", "who is the referee")]
    [InlineData("hi is the museum open on Sunday", "is the museum open on Sunday")]
    [InlineData("Good morning. When does it open?", "When does it open?")]
    [InlineData("thanks and when does it open?", "and when does it open?")]
    [InlineData("Great, thank you so much! And where?", "And where?")]
    [InlineData("please tell me who won", "tell me who won")]
    [InlineData("ok does it say how it works?", "does it say how it works?")]
    [InlineData("ty when does it open?", "when does it open?")]
    public void A_greeting_is_no_part_of_the_question(string written, string asked) => Assert.Equal(asked, Courtesies.TakeOff(written));

    [Theory]
    [InlineData("ok, thanks!")]
    [InlineData("hello there")]
    [InlineData("Hello Kitty was created when?")]
    [InlineData("Thanks to whom was it built?")]
    [InlineData("Nice is where?")]
    [InlineData("Great Britain has how many people?")]
    [InlineData("Hi-Fi sets cost how much?")]
    [InlineData("Who said hello?")]
    [InlineData("Ty is who?")]
    [InlineData("Ty was born in May?")]
    [InlineData("Hello was released when?")]
    [InlineData("Sorry is a song by whom?")]
    [InlineData("Hello has how many letters?")]
    public void What_only_looks_like_one_stays(string written) => Assert.Equal(written, Courtesies.TakeOff(written));

    [Fact]
    public void A_greeted_question_is_understood_like_any_other() => Assert.Equal(["refere"], Understanding.Of("Hello, who is the referee?").Stems);

    [Fact]
    public void Words_that_ask_for_nothing_are_not_looked_for() => Assert.Equal(["marri"], Understanding.Of("did she ever marry?").Stems);
}
