using StoryBot.Answering;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

public sealed class EmbeddedPassagesTests
{
    [Fact]
    public void Of_a_very_long_article_the_beginning_is_embedded_and_the_rest_is_answered_by_words()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 400).Select(at => $"Paragraph w{at}. {new string('x', 1000)}")];
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("long.md", paragraphs)], new FakeEmbedder());
        using var lease = knowledge.Lease();

        Assert.NotNull(lease.Snapshot.Passages[0].Vectors);
        Assert.NotNull(lease.Snapshot.Passages[150].Vectors);
        Assert.Null(lease.Snapshot.Passages[399].Vectors);
        var answer = new AnswerEngine(knowledge, new AnsweringOptions { MaxWrongAnswers = 0.99 }).Ask(new Question("w399?"));
        Assert.Equal(400, Assert.IsType<Answer.Found>(answer).Citation.Passage.Paragraph.Number);
    }

    [Theory]
    [InlineData(500, 20_000)]
    [InlineData(20_000, 0)]
    [InlineData(20_000, 60)]
    public void However_little_each_paragraph_says_what_is_encoded_with_it_is_counted(int paragraphs, int heading)
    {
        var embedder = new FakeEmbedder();
        using var knowledge = KnowledgeBase.InMemory([Under(new string('x', heading), [.. Enumerable.Repeat("Bridge.", paragraphs)])], embedder);
        using var lease = knowledge.Lease();

        Assert.InRange(embedder.Characters, 150_000, 200_000);
        Assert.InRange(embedder.Passages, 1, 5_000);
        Assert.NotNull(lease.Snapshot.Passages[0].Vectors);
        Assert.Null(lease.Snapshot.Passages[^1].Vectors);
    }

    [Fact]
    public void Of_a_heading_the_beginning_is_looked_for()
    {
        var heading = "Harbour " + string.Concat(Enumerable.Repeat("and bridge ", 2_000)) + "lighthouse";
        using var knowledge = KnowledgeBase.InMemory([Under(heading, "Rain.", "Snow.")], embedder: null);
        using var lease = knowledge.Lease();

        Assert.Equal(2, lease.Snapshot.Statistics.PassagesWith("harbour"));
        Assert.Equal(2, lease.Snapshot.Statistics.PassagesWith("bridg"));
        Assert.Equal(0, lease.Snapshot.Statistics.PassagesWith("lighthous"));
    }

    private static Article Under(string heading, params string[] paragraphs) => MadeArticles.Of("a.md", paragraphs).Under(_ => heading);
}
