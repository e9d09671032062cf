using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Tests.Reading.Ranking;

public sealed class PoolTests
{
    [Fact]
    public void A_large_collection_gives_what_was_found_its_neighbours_and_the_articles_opening()
    {
        var paragraphs = Enumerable.Range(1, 100).Select(number => number == 50 ? "The bridge was opened." : $"Filler number {number}.");
        var (_, pool) = Pool(string.Join("\n\n", paragraphs), "Who opened the bridge?");

        Assert.Equal([1, 2, 3, 49, 50, 51], pool.Passages.Select(passage => passage.Passage.Paragraph.Number));
    }

    [Fact]
    public void A_word_reaches_the_sentences_after_it_and_fades()
    {
        var (asked, pool) = Pool("Zaki came. He sat. He ate. He left.", "Where is Zaki?");

        var reach = new ContextReach(pool, new PoolMatches(asked, pool));

        Assert.Equal([1, 0.7, 0.49, 0.343], reach.Back.Select(value => Math.Round(value, 4)));
        Assert.Equal(reach.Back, reach.Both);
    }

    [Fact]
    public void Neighbouring_words_of_the_question_are_counted_where_they_stand_side_by_side()
    {
        var (asked, pool) = Pool("The old bridge was opened.", "What old bridge?");

        Assert.Equal((1, 2), WordOrder.Pairs(asked.Words, pool.Sentences[0].Sentence.Terms));
    }

    [Fact]
    public void The_window_is_the_shortest_stretch_with_every_matched_word()
    {
        var (asked, pool) = Pool("A bridge and, much later, a mayor with a bridge.", "Which mayor, which bridge?");
        var matches = new PoolMatches(asked, pool);

        // "mayor with a bridge": two words in a stretch of four.
        Assert.Equal(0.5f, WordOrder.Window(matches.BySentence[0], pool.Sentences[0].Sentence.Terms, matches));
    }

    private static (AskedQuestion Asked, RankingPool Pool) Pool(string text, string question)
    {
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("town.txt", "Town", text)]);
        using var lease = knowledge.Lease();
        return AnswerEngine.Retrieve(new Question(question), lease.Snapshot);
    }
}
