using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Evaluation.Metrics;

namespace StoryBot.Evaluation.Sets;

/// <summary>Makes unanswerable questions of answerable ones; each set it makes holds both kinds.</summary>
internal static class Unanswerable
{
    private const string AnotherArticleName = "another-article";
    private const string GoldRemovedName = "gold-removed";
    private const string AnswerRemovedName = "answer-removed";

    /// <summary>The ways there are, by the names of the command line.</summary>
    public static FrozenDictionary<string, Func<QuestionSet, QuestionSet>> Kinds { get; } = new Dictionary<string, Func<QuestionSet, QuestionSet>>
    {
        [AnotherArticleName] = AskedOfAnotherArticle,
        [GoldRemovedName] = GoldRemoved,
        [AnswerRemovedName] = AnswerRemoved,
    }.ToFrozenDictionary();

    /// <summary>Every question is asked of its own article, and of the next one in the file, which does not answer it.</summary>
    public static QuestionSet AskedOfAnotherArticle(QuestionSet set)
    {
        var own = Answerable(set);
        var other = own.Select((article, index) =>
            new ArticleQuestions(own[(index + 1) % own.Length].Article, [.. article.Questions.Select(question => question.Unanswered())]));
        return new QuestionSet($"{set.Name} {AnotherArticleName}", [.. own, .. other]);
    }

    /// <summary>Every question is asked of its own article, whole and without the paragraphs that answer.</summary>
    public static QuestionSet GoldRemoved(QuestionSet set) =>
        Without(set, GoldRemovedName, (article, question) => question.Golds.Select(gold => gold.Paragraph));

    /// <summary>The same, without any paragraph that holds an answer's words: what another one says of it is gone too.</summary>
    public static QuestionSet AnswerRemoved(QuestionSet set) =>
        Without(set, AnswerRemovedName, (article, question) => article.Paragraphs
            .Where(paragraph => question.Golds.Any(gold => gold.Paragraph == paragraph.Number || AnswerText.Holds(paragraph.Text, gold.Text)))
            .Select(paragraph => paragraph.Number));

    private static QuestionSet Without(QuestionSet set, string name, Func<Article, SetQuestion, IEnumerable<int>> removed)
    {
        var own = Answerable(set);
        var without = own.SelectMany(article => article.Questions
            .Select(question => (Question: question, Removed: removed(article.Article, question).ToHashSet()))
            .GroupBy(one => string.Join(',', one.Removed.Order()))
            .Select(alike => new ArticleQuestions(Without(article.Article, alike.First().Removed), [.. alike.Select(one => one.Question.Unanswered())])));
        return new QuestionSet($"{set.Name} {name}", [.. own, .. without]);
    }

    private static ImmutableArray<ArticleQuestions> Answerable(QuestionSet set) =>
        [.. set.Articles.Select(article => article with { Questions = [.. article.Questions.Where(question => question.IsAnswerable)] })];

    private static Article Without(Article article, HashSet<int> paragraphs) =>
        article with { Paragraphs = [.. article.Paragraphs.Where(paragraph => !paragraphs.Contains(paragraph.Number))] };
}
