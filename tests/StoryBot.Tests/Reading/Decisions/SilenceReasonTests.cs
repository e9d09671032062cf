using StoryBot.Answering;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class SilenceReasonTests
{
    private const string Smith = "The smith of Port Ellery shoed the horse in the yard. The band played.";
    private const string Lamp = "The green lamp stands at the gate of the harbour. The light was lit by the keeper.";

    [Fact]
    public void A_word_that_stands_there_with_another_ending_is_not_said_to_be_missing() =>
        Assert.Null(Reason(Smith, "How many horses did the smith of Port Ellery shoe in the yard?").Unmentioned);

    [Fact]
    public void Of_words_that_are_missing_one_is_named_that_somebody_misses() =>
        Assert.Equal("own", Reason(Smith, "How many horses did the smith of Port Ellery ever own?").Unmentioned);

    [Theory]
    [InlineData("How much does the harbour light mean?", "harbour, light")]
    [InlineData("How many boats pass the green lamp of the harbour?", "green lamp, harbour")]
    public void Words_are_mentioned_as_one_thing_only_where_they_stand_side_by_side(string question, string mentions) =>
        Assert.Equal(mentions, Reason(Lamp, question).Mentions);

    // Both are grammar of the question, not what it is about.
    [Theory]
    [InlineData("What is the lamp of the harbour sometimes called?")]
    [InlineData("How many lamps did the harbour get?")]
    [InlineData("What share of the harbour lamps are green?")]
    [InlineData("Wie many green lamps stand at the harbour gate?")]
    public void Words_that_only_put_the_question_are_not_said_to_be_missing(string question) =>
        Assert.Null(Asking.Ask(Lamp, question) is Answer.Abstained { Reason: AbstentionReason.FactMissing fact } ? fact.Unmentioned : null);

    private static AbstentionReason.FactMissing Reason(string article, string question) =>
        Assert.IsType<AbstentionReason.FactMissing>(Assert.IsType<Answer.Abstained>(Asking.Ask(article, question)).Reason);
}
