using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Evaluation.Sets;

/// <summary>Makes unanswerable questions of answerable ones; each set it makes holds both kinds.</summary>
internal static class Unanswerable
{
    /// <summary>Every question is asked of its own article, and of the next one in the file, which does not answer it.</summary>
    public static QuestionSet AskedOfAnotherArticle(QuestionSet set)
    {
        var own = Answerable(set);
        var other = own.Select((article, index) =>
            new ArticleQuestions(own[(index + 1) % own.Length].Article, [.. article.Questions.Select(Emptied)]));
        return new QuestionSet($"{set.Name} another-article", [.. own, .. other]);
    }

    /// <summary>Every question is asked of its own article, whole and without the paragraphs that answer.</summary>
    public static QuestionSet GoldRemoved(QuestionSet set)
    {
        var own = Answerable(set);
        var without = own.SelectMany(article => article.Questions
            .GroupBy(question => string.Join(',', question.Golds.Select(gold => gold.Paragraph).Distinct().Order()))
            .Select(alike => new ArticleQuestions(Without(article.Article, alike.First()), [.. alike.Select(Emptied)])));
        return new QuestionSet($"{set.Name} gold-removed", [.. own, .. without]);
    }

    private static ImmutableArray<ArticleQuestions> Answerable(QuestionSet set) =>
        [.. set.Articles.Select(article => article with { Questions = [.. article.Questions.Where(question => question.IsAnswerable)] })];

    private static SetQuestion Emptied(SetQuestion question) =>
        question with { Golds = [], MustName = AcceptedWords.Anything };

    private static Article Without(Article article, SetQuestion question) =>
        article with { Paragraphs = [.. article.Paragraphs.Where(paragraph => question.Golds.All(gold => gold.Paragraph != paragraph.Number))] };
}
