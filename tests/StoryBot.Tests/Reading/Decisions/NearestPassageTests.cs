using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class NearestPassageTests
{
    private const string Museum = "The museum was closed from 1940 until 1945 by order of the city.";
    private const string Bridge = "The Kestrel Bridge is 200 metres long.";

    [Fact]
    public void What_says_more_of_the_question_is_nearer_than_what_was_read() =>
        Assert.Equal(Museum, Nearest($"{Museum}\n\n{Bridge}", "when was the museum closed?", read: Bridge).Citation.Quote);

    [Theory]
    [InlineData("how long is the Kestrel Bridge?")]
    [InlineData("how long was the market closed?")]
    public void What_was_read_is_the_nearest_where_nothing_says_clearly_more(string question) =>
        Assert.Equal(Bridge, Nearest($"{Bridge}\n\nThe market hall is painted green.", question, read: Bridge).Citation.Quote);

    [Theory]
    [InlineData("The keeper's boat can reach 22 knots.", "how fast is the keeper's boat?", true)]
    [InlineData("The keeper's boat carries 22 passengers.", "how fast is the keeper's boat?", false)]
    [InlineData("The keeper's boat was launched in May 1935.", "when was the keeper's boat launched?", true)]
    [InlineData("The keeper's boat was launched by the mayor.", "when was the keeper's boat launched?", false)]
    [InlineData("The keeper's boat was sold for $300.", "how much money was the keeper's boat sold for?", true)]
    public void It_gives_what_is_asked_for_only_where_a_figure_fits(string sentence, string question, bool gives)
    {
        var (asked, nearest) = Find(sentence, question, sentence);

        Assert.Equal(gives, nearest.GivesKind(asked));
    }

    private static NearestPassage Nearest(string text, string question, string read) => Find(text, question, read).Nearest;

    private static (AskedQuestion Asked, NearestPassage Nearest) Find(string text, string question, string read)
    {
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("town.txt", "Town", text)]);
        using var lease = knowledge.Lease();
        var (asked, ranked) = AnswerEngine.Rank(new Question(question), lease.Snapshot, ReadingWeights.Shipped);
        var sentence = ranked.First(one => one.Citation.Quote == read);
        return (asked, NearestPassage.Of(asked, ranked, new AnswerReading(sentence, sentence.Sentence.Span, sentence.Sentence.Span, IsTyped: false, 0, 0, 0)));
    }
}
