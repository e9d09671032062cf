using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;

namespace StoryBot.Tests.Reading;

public sealed class WithoutVectorsTests
{
    private static readonly Article Town = TextArticle.Of("town.txt", "Town", "Rain fell on the old town all week.\n\nMayor Anna Bell opened the new bridge on 12 March.\n\nThe market was closed.");

    [Fact]
    public void A_program_without_an_encoder_answers_by_words()
    {
        using var knowledge = KnowledgeBase.InMemory([Town], embedder: null);

        var answer = Assert.IsType<Answer.Found>(new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question("Who opened the new bridge?")));

        Assert.Equal("Mayor Anna Bell", answer.ShortAnswer);
        Assert.DoesNotContain(answer.Explanation.Considered.SelectMany(passage => passage.Evidence), evidence => evidence.Feature.Contains("Likeness", StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_with_one_compares_meanings_too()
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        using var knowledge = KnowledgeBase.InMemory([Town]);

        var answer = new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question("Who inaugurated the crossing?"));

        Assert.Equal(2, answer.Explanation.Considered[0].Citation.Passage.Paragraph.Number);
        Assert.Contains(answer.Explanation.Considered[0].Evidence, evidence => evidence.Feature.Contains("Likeness", StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_that_was_made_without_vectors_is_made_anew_with_them()
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        using var data = new TemporaryFolder();
        ArticleFolderReading Read() => new([Town], []);
        KnowledgeBase.Open(Read, data.Path, embedder: null).Dispose();

        using var knowledge = KnowledgeBase.Open(Read, data.Path);
        using var lease = knowledge.Lease();

        Assert.All(lease.Snapshot.Passages, passage => Assert.NotNull(passage.Vectors));
    }
}
