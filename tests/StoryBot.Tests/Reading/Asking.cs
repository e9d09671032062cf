using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Reading;

/// <summary>Asks one text a question.</summary>
internal static class Asking
{
    public static Answer Ask(string article, string question, Exchange? previous = null)
    {
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("a.txt", "A", article)]);
        return new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question(question, previous));
    }

    /// <summary>The passage that an answer shows: what it cites, or where it is silent, what comes nearest.</summary>
    public static Citation? Shown(Answer answer) => answer switch
    {
        Answer.Found found => found.Citation,
        Answer.Abstained abstained => abstained.Nearest,
        _ => null,
    };

    public static Answer.Found Find(string article, string question, Exchange? previous = null) =>
        Assert.IsType<Answer.Found>(Ask(article, question, previous));
}
