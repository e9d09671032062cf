using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Tests.Reading.Ranking;

public sealed class PoolLikenessTests
{
    [Fact]
    public void A_word_that_stands_only_elsewhere_counts_against_a_sentence_and_its_passage()
    {
        var like = Of("Mayor Bell opened the bridge. Rain fell.\n\nThe harbour was closed.", "When was the harbour bridge opened?", TextEmbedder.Shipped);

        // The first passage lacks the harbour, its second sentence everything.
        Assert.InRange(like.PassagesBehind[0], 0.1f, 1);
        Assert.True(like.SentencesBehind[0] < like.SentencesBehind[1]);
        Assert.True(like.Pool > like.BestPassage);
    }

    [Fact]
    public void Where_all_is_in_one_passage_nothing_stands_better_elsewhere()
    {
        var like = Of("The harbour bridge was opened on Monday.", "When was the harbour bridge opened?", TextEmbedder.Shipped);

        Assert.Equal([0f], like.PassagesBehind);
        Assert.Equal(like.BestPassage, like.Pool);
    }

    [Fact]
    public void Without_vectors_nothing_is_compared()
    {
        var like = Of("The harbour bridge was opened.", "Which bridge?", null);

        Assert.Equal([0f], like.Sentences);
        Assert.Equal(0, like.Pool);
    }

    private static PoolLikeness Of(string text, string question, IPassageEmbedder? embedder)
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("town.txt", "Town", text)], embedder);
        using var lease = knowledge.Lease();
        var (asked, pool) = AnswerEngine.Retrieve(new Question(question), lease.Snapshot);
        return new PoolLikeness(asked, pool);
    }
}
