using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Reading;

namespace StoryBot.Tests.Reading.Ranking;

public sealed class SentenceRankerTests
{
    private const string News =
        """
        A striker who could not be traced for a week is back at his club.

        Amir Zaki returned on Monday.

        He was fined the maximum by the manager.

        Fans sang all evening and the town slept late.
        """;

    [Fact]
    public void Scores_are_log_probabilities_and_come_best_first()
    {
        var ranked = Rank(News, "When did Amir Zaki return?");

        Assert.Equal(1, ranked.Sum(sentence => Math.Exp(sentence.Score)), 3);
        Assert.Equal(ranked.Select(sentence => sentence.Score).OrderDescending(), ranked.Select(sentence => sentence.Score));
        Assert.Equal("Amir Zaki returned on Monday.", ranked[0].Citation.Quote);
    }

    [Fact]
    public void A_sentence_without_a_word_of_the_question_is_ranked_too()
    {
        Assert.Contains(Rank(News, "Who punished Zaki?"), sentence => sentence.Citation.Quote.StartsWith("He was fined", StringComparison.Ordinal));
    }

    [Fact]
    public void The_best_sentences_say_what_their_score_is_made_of()
    {
        var evidence = Rank(News, "When did Amir Zaki return?")[0].Evidence;

        Assert.Contains(evidence, piece => piece.Feature is "SoftOfBest" or "PassageBm25Lead" or "ReachBothOfBest");
        Assert.All(evidence, piece => Assert.True(double.IsFinite(piece.Value) && double.IsFinite(piece.Contribution)));
    }

    [Fact]
    public void By_words_alone_a_question_that_shares_none_with_the_news_is_most_likely_answered_by_its_beginning()
    {
        Assert.Equal(1, Rank(News, "Quarks?", embedder: null)[0].Passage.Passage.Paragraph.Number);
    }

    [Fact]
    public void In_an_article_of_short_paragraphs_an_earlier_one_wins_a_tie()
    {
        var twice = "The mayor opened the bridge in the old town.\n\nRain fell on every roof.\n\nThe mayor opened the bridge in the old town.";

        Assert.Equal(1, Rank(twice, "Who opened the bridge?")[0].Passage.Passage.Paragraph.Number);
    }

    private static ImmutableArray<RankedSentence> Rank(string text, string question) => Rank(text, question, TextEmbedder.Shipped);

    private static ImmutableArray<RankedSentence> Rank(string text, string question, IPassageEmbedder? embedder)
    {
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("news.txt", "News", text)], embedder);
        using var lease = knowledge.Lease();
        var (asked, pool) = AnswerEngine.Retrieve(new Question(question), lease.Snapshot);
        return SentenceRanker.Rank(asked, pool, ReadingWeights.For(asked).Ranking);
    }
}
