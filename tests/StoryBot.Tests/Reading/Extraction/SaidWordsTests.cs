using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class SaidWordsTests
{
    [Theory]
    [InlineData("what did brandt say", true)]
    [InlineData("What did the mayor say about the ruling?", true)]
    [InlineData("What does the report warn of?", true)]
    [InlineData("Who said it?", false)]
    [InlineData("Which report did he announce?", false)]
    [InlineData("What did the mayor open?", false)]
    public void A_question_asks_what_was_said_or_something_else(string question, bool expected) =>
        Assert.Equal(expected, SaidWords.AreAskedFor(Understanding.Of(question)));

    [Theory]
    [InlineData("\u201cI feel vindicated now,\u201d Brandt said.", "I feel vindicated now")]
    [InlineData("Brandt said, \"I feel vindicated now.\"", "I feel vindicated now")]
    [InlineData("Brandt said that the ban was unlawful.", "the ban was unlawful")]
    [InlineData("Brandt said the so-called \"ban\" was unlawful.", "the so-called \"ban\" was unlawful")]
    [InlineData("Brandt said the \"Bridge of Hope\" project would start in May.", "the \"Bridge of Hope\" project would start in May")]
    [InlineData("Salt is added to the dough after ten minutes.", null)]
    [InlineData("Brandt keeps three hives.", null)]
    public void What_was_said_is_quoted_or_reported(string sentence, string? expected)
    {
        var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));

        Assert.Equal(expected, SaidWords.In(sentence, words) is var (first, last) ? words[first].Span.To(words[last].Span).Of(sentence) : null);
    }
}
