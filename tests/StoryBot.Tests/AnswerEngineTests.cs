using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Tests;

public sealed class AnswerEngineTests
{
    [Fact]
    public void The_sentence_that_shares_the_rare_words_is_quoted()
    {
        using var knowledge = KnowledgeBase.InMemory([Article("Rain fell on the old town. The mayor opened the new bridge.", "Nobody came.")]);

        var answer = new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question("Who opened the bridge?"));

        var found = Assert.IsType<Answer.Found>(answer);
        Assert.Equal("The mayor opened the new bridge.", found.Citation.Quote);
    }

    private static Article Article(params string[] paragraphs) =>
        new("town.md", "Town news", "0", [.. paragraphs.Select((text, index) => new Paragraph(index + 1, text, new TextSpan(0, text.Length), Sentences(text)))]);

    private static ImmutableArray<TextSpan> Sentences(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('.', start) + 1;
            spans.Add(new TextSpan(start, end - start));
            start = end + 1;
        }

        return spans.ToImmutable();
    }
}
