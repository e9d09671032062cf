using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Reading;

/// <summary>Asks the article that comes with the bot: what the README promises is held to here.</summary>
public sealed class RetellingTests
{
    [Theory]
    [InlineData("who signed the agreement?")]
    [InlineData("¿Quién firmó el acuerdo?")]
    public void Both_who_signed_are_named_with_the_passage(string question)
    {
        var found = Assert.IsType<Answer.Found>(Ask(question));

        Assert.All(["Gregory M. Guillot", "Ricardo Trevilla Trejo"], name => Assert.Contains(name, found.ShortAnswer, StringComparison.Ordinal));
        Assert.Equal(1, found.Citation.Passage.Paragraph.Number);
    }

    [Theory]
    [InlineData("What is the name of the document that was signed?", 1)]
    [InlineData("Who announced the plan?", 1)]
    [InlineData("Where will the coordinated patrols take place?", 2)]
    public void What_its_conclusion_sums_up_is_shown_where_it_is_told(string question, int paragraph)
    {
        Assert.Equal(paragraph, Asking.Shown(Ask(question))?.Passage.Paragraph.Number);
    }

    [Theory]
    [InlineData("How many soldiers will be sent to the border?")]
    [InlineData("Who is the king of Spain?")]
    [InlineData("What does Canada think of the patrols?")]
    [InlineData("How much money does the agreement cost?")]
    [InlineData("Who won the football match?")]
    public void What_it_does_not_say_is_not_answered(string question)
    {
        Assert.IsType<Answer.Abstained>(Ask(question));
    }

    private static Answer Ask(string question)
    {
        var articles = ArticleFolder.Read(Path.Combine(SharedData.RepositoryRoot, "knowledge")).Articles;
        using var knowledge = KnowledgeBase.InMemory(articles);
        return new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question(question));
    }
}
