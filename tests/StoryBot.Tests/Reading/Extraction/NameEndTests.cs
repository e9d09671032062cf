using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class NameEndTests
{
    [Theory]
    [InlineData("Passenger Ingrid Solheim pulled the brake.", "Passenger", "Passenger Ingrid Solheim")]
    [InlineData("Then Councillor Ludwig van Holm pulled the brake.", "Councillor", "Councillor Ludwig van Holm")]
    [InlineData("Foreign Minister Anna Bell of Norland pulled the brake.", "Foreign Minister", "Foreign Minister Anna Bell")]
    [InlineData("The brake was pulled by Capt. Anna Bell and others.", "Capt", "Capt. Anna Bell")]
    [InlineData("It was pulled by General Gregory M. Bell of Norland.", "General Gregory", "General Gregory M. Bell")]
    [InlineData("Passengers pulled the brake.", "Passengers", "Passengers")]
    [InlineData("The passenger, Ingrid Solheim, pulled the brake.", "passenger", "passenger")]
    [InlineData("FBI Agent Anna Bell pulled the brake.", "FBI", "FBI")]
    [InlineData("Northern Command General Anna Bell pulled the brake.", "Northern Command", "Northern Command")]
    [InlineData("Anna Bell of Norland pulled the brake.", "Anna Bell", "Anna Bell")]
    public void A_title_goes_on_over_the_name_behind_it(string sentence, string words, string expected)
    {
        Assert.Equal(expected, Continued(sentence, words, "Who pulled the brake?"));
    }

    [Fact]
    public void A_name_the_question_says_is_not_added()
    {
        Assert.Equal("Passenger", Continued("Passenger Ingrid Solheim pulled the brake.", "Passenger", "Who pulled the brake for Solheim?"));
    }

    [Theory]
    [InlineData("by the Norland Department of Transport (NDT), after talks between General Anna Bell and Captain Carl Dorn")]
    [InlineData("General Anna Bell and Captain")]
    public void Everyone_who_is_named_is_meant_and_no_department(string words)
    {
        const string Sentence = "It was announced by the Norland Department of Transport (NDT), after talks between General Anna Bell and Captain Carl Dorn.";

        Assert.Equal("General Anna Bell and Captain Carl Dorn", Words(Sentence, words, "Who signed?", (view, first, last) => view.PeopleAround(first, last)));
    }

    [Theory]
    [InlineData("between General Anna Bell", "General Anna Bell")]
    [InlineData("between", "between")]
    public void A_preposition_leads_up_to_nobody(string words, string expected)
    {
        Assert.Equal(expected, Words("The talks between General Anna Bell and others ended.", words, "Who talked?", (view, first, last) => (view.BehindPrepositions(first, last), last)));
    }

    private static string Continued(string sentence, string words, string question) =>
        Words(sentence, words, question, (view, first, last) => (first, view.EndOfName(first, last)));

    private static string Words(string sentence, string words, string question, Func<SentenceView, int, int, (int First, int Last)> rule)
    {
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("a.txt", "A", sentence)]);
        using var lease = knowledge.Lease();
        var (asked, _) = AnswerEngine.Retrieve(new Question(question), lease.Snapshot);
        var view = new SentenceView(new QuestionTraits(asked), sentence, TermAnalyzer.Analyze(sentence));
        var from = sentence.IndexOf(words, StringComparison.Ordinal);
        var inside = Enumerable.Range(0, view.Words.Length).Where(at => new TextSpan(from, words.Length).Contains(view.Words[at].Span.Start)).ToList();

        var (first, last) = rule(view, inside[0], inside[^1]);
        return view.Words[first].Span.To(view.Words[last].Span).Of(sentence);
    }
}
