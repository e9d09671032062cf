using StoryBot.Answering;
using StoryBot.Conversation;
using StoryBot.Tests.Golden;

namespace StoryBot.Tests.Conversation;

public sealed class AbstentionWordsTests
{
    private static readonly Answer.Abstained Silent = (Answer.Abstained)SampleAnswers.Abstained;

    [Fact]
    public void Where_a_passage_is_shown_nothing_denies_that_it_answers()
    {
        var shown = Silent with { Reason = new AbstentionReason.NothingRelated() };

        Assert.Equal("I find no sure answer to that in the articles.", AbstentionWords.For(shown));
        Assert.Equal("I find nothing about that in the articles.", AbstentionWords.For(shown with { Nearest = null }));
    }

    [Fact]
    public void What_is_not_found_is_said_of_the_bot_and_not_of_the_articles() => Assert.Equal(
        "The articles mention the bridge, but I find no sure answer in them.",
        AbstentionWords.For(Silent with { Reason = new AbstentionReason.FactMissing("the bridge", null, null) }));
}
