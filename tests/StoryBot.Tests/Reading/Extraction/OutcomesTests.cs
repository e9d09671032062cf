using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class OutcomesTests
{
    [Theory]
    [InlineData("What happens if the pilot goes wrong?", true)]
    [InlineData("what do I do when it rings", true)]
    [InlineData("What if it rains?", true)]
    [InlineData("What happens on Friday?", false)]
    [InlineData("What did she say if he asked?", false)]
    [InlineData("When does it rain?", false)]
    public void A_question_asks_what_happens_then_or_something_else(string question, bool expected) => Assert.Equal(expected, Outcomes.AreAskedFor(Understanding.Of(question)));

    [Theory]
    [InlineData("If the pilot fails, we move with paper labels.", "we move with paper labels")]
    [InlineData("When it rings, then leave by the yard.", "leave by the yard")]
    [InlineData("We move with paper labels if the pilot fails.", null)]
    [InlineData("If in doubt, ask.", null)]
    public void The_outcome_stands_behind_the_condition(string sentence, string? expected)
    {
        var words = new RuledSentence(sentence).Sentences[0];

        Assert.Equal(expected, Outcomes.In(words) is var (first, last) ? words.Words[first].Span.To(words.Words[last].Span).Of(sentence) : null);
    }
}
