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

    public static Answer.Found Find(string article, string question, Exchange? previous = null) =>
        Assert.IsType<Answer.Found>(Ask(article, question, previous));
}
