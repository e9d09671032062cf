using StoryBot.Answering;
using StoryBot.Answering.Layers;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

public sealed class EmbeddedPassagesTests
{
    [Fact]
    public void Of_a_very_long_article_the_beginning_is_embedded_and_the_rest_is_answered_by_words()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 400).Select(at => $"Paragraph w{at}. {new string('x', 1000)}")];
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("long.md", paragraphs)], new CountingEmbedder());
        using var lease = knowledge.Lease();

        Assert.NotNull(lease.Snapshot.Passages[0].Vectors);
        Assert.NotNull(lease.Snapshot.Passages[150].Vectors);
        Assert.Null(lease.Snapshot.Passages[399].Vectors);
        var answer = new AnswerEngine(knowledge, new AnsweringOptions { MaxWrongAnswers = 0.99 }).Ask(new Question("w399?"));
        Assert.Equal(400, Assert.IsType<Answer.Found>(answer).Citation.Passage.Paragraph.Number);
    }

    /// <summary>One vector for each sentence, all alike.</summary>
    private sealed class CountingEmbedder : IPassageEmbedder
    {
        public string Version => "counting";

        public QuestionVectors Embed(string question) => new([.. Enumerable.Repeat(1f, PassageVectors.Width)]);

        public byte[] Embed(Passage passage) => [.. Enumerable.Repeat((byte)1, passage.Paragraph.Sentences.Length * PassageVectors.Width)];

        public PassageVectors Read(Passage passage, ReadOnlyMemory<byte> embedded)
        {
            var count = passage.Paragraph.Sentences.Length;
            return new PassageVectors(new LinearMap(embedded, new float[count], new float[count]), [.. Enumerable.Range(0, count + 1)]);
        }

        public float Judge(string question, Citation quote) => 0;
    }
}
