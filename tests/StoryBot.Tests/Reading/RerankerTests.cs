using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Reading;

public sealed class RerankerTests
{
    private const string New = "The mayor opened the new bridge.";
    private const string Old = "The mayor opened the old bridge.";
    private static readonly Question Asked = new("Who opened the bridge?");

    [Theory]
    [InlineData(New)]
    [InlineData(Old)]
    public void Of_two_passages_that_are_nearly_as_likely_the_one_comes_first_that_answers_when_it_is_read(string answering)
    {
        var ranked = Ranked(new FakeEmbedder { Judging = quote => quote.Quote == answering ? 4 : -4 }, Document(New, Old));

        Assert.Equal(answering, ranked[0].Citation.Quote);
        Assert.All(ranked, sentence => Assert.Equal(sentence.Score, sentence.Evidence.Sum(piece => piece.Contribution), 6));
        Assert.Equal(1, ranked.Sum(sentence => Math.Exp(sentence.Score)), 3);
    }

    [Fact]
    public void What_was_read_is_not_read_again()
    {
        var embedder = new FakeEmbedder { Judging = quote => quote.Quote == Old ? 4 : -4 };
        using var knowledge = KnowledgeBase.InMemory([Document(New, Old)], embedder);

        new AnswerEngine(knowledge, new AnsweringOptions()).Ask(Asked);

        Assert.Equal(2, embedder.Judged);
    }

    [Fact]
    public void Where_one_passage_is_far_likelier_than_all_others_none_is_read()
    {
        var embedder = new FakeEmbedder();

        Ranked(embedder, MadeArticles.Of("a.md", New, "Rain fell on Tuesday."));

        Assert.Equal(0, embedder.Judged);
    }

    [Fact]
    public void Encyclopedias_are_ordered_without()
    {
        var embedder = new FakeEmbedder();

        Ranked(embedder, MadeArticles.Of("a.md", [.. Enumerable.Range(0, 30).Select(at => $"{New} Rain fell on {at} towns. Nobody came. It was cold. All went home.")]));

        Assert.Equal(0, embedder.Judged);
    }

    // Each paragraph under a heading of its own, so that the first counts for no more than the second.
    private static Article Document(params string[] paragraphs) => MadeArticles.Of("a.md", paragraphs).Under(paragraph => $"{paragraph.Number}");

    private static ImmutableArray<RankedSentence> Ranked(FakeEmbedder embedder, Article article)
    {
        using var knowledge = KnowledgeBase.InMemory([article], embedder);
        using var lease = knowledge.Lease();
        return AnswerEngine.Rank(Asked, lease.Snapshot, ReadingWeights.Shipped).Ranked;
    }
}
