using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Evaluation.Contenders;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation;

/// <summary>Asks a contender every question of a set.</summary>
internal static class Evaluator
{
    /// <param name="contend">Makes the contender that knows one article.</param>
    /// <param name="advance">Called after every question.</param>
    /// <returns>The outcomes, article by article.</returns>
    public static ImmutableArray<ImmutableArray<Outcome>> Run(QuestionSet set, Func<Article, IContender> contend, Action advance) =>
        [.. set.Articles.Where(article => !article.Questions.IsEmpty).Select(article => Run(article, contend, advance))];

    private static ImmutableArray<Outcome> Run(ArticleQuestions article, Func<Article, IContender> contend, Action advance)
    {
        using var contender = contend(article.Article);
        var outcomes = ImmutableArray.CreateBuilder<Outcome>(article.Questions.Length);
        foreach (var question in article.Questions)
        {
            outcomes.Add(new Outcome(question, contender.Ask(question.Text)));
            advance();
        }

        return outcomes.DrainToImmutable();
    }
}
