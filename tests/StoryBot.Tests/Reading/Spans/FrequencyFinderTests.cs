using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Spans;

public sealed class FrequencyFinderTests
{
    [Theory]
    [InlineData("It is cleaned twice a year.", "twice a year")]
    [InlineData("Every two weeks it goes out.", "Every two weeks")]
    [InlineData("It is held every second year there.", "every second year")]
    [InlineData("It goes four times a day there.", "four times a day")]
    [InlineData("It comes daily now.", "daily")]
    [InlineData("They tell it every fortnight.", "every fortnight")]
    [InlineData("It is shut on each Monday of May.", "each Monday")]
    [InlineData("It happened three times.", "three times")]
    public void How_often_something_happens_is_found(string sentence, string expected) => Assert.Equal([expected], Found(sentence));

    [Theory]
    [InlineData("Once there was a mill.")]
    [InlineData("Every visitor pays.")]
    [InlineData("It took two weeks.")]
    [InlineData("")]
    public void Other_words_are_none(string sentence) => Assert.Empty(Found(sentence));

    private static IEnumerable<string> Found(string sentence)
    {
        var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));
        return FrequencyFinder.Find(sentence, words).Select(time => words[time.First].Span.To(words[time.Last].Span).Of(sentence));
    }
}
