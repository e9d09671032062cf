using System.Collections.Immutable;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>
/// Makes stories of an encyclopedia's articles: five paragraphs on end, cut to short ones. What is asked of them stands in the first, as news tells
/// the most asked-for first, and is asked with a word or two left out, as people ask who don't have the text before them.
/// </summary>
internal sealed class NewsLikeArticles
{
    private const int MostLeftOut = 2;
    private const double LeavesOut = 0.6;
    private const int LongestKept = 3;
    private const int FewestLeft = 2;
    private const int Seed = 7;

    private readonly string name;
    private readonly ImmutableArray<ImmutableArray<ArticleQuestions>> stories;

    public NewsLikeArticles(QuestionSet set)
    {
        var random = new Random(Seed);
        name = set.Name;
        stories = [.. set.Articles.Select(article => Stories(article, random).ToImmutableArray())];
    }

    /// <summary>Every story with its own questions.</summary>
    public QuestionSet Own => new(name, [.. stories.SelectMany(article => article)]);

    /// <summary>Every story with the questions of a story from the next article, which it doesn't answer.</summary>
    public QuestionSet AskedOfAnother => new(name, [.. stories.SelectMany((article, index) => article.Select((story, at) => story with { Questions = Lost(Next(index), at) }))]);

    private ImmutableArray<ArticleQuestions> Next(int article) => stories[(article + 1) % stories.Length];

    private static ImmutableArray<SetQuestion> Lost(ImmutableArray<ArticleQuestions> stories, int at) =>
        [.. stories[at % stories.Length].Questions.Select(question => question.Unanswered())];

    private static IEnumerable<ArticleQuestions> Stories(ArticleQuestions whole, Random random)
    {
        var paragraphs = whole.Article.Paragraphs;
        for (var first = 0; first < paragraphs.Length; first++)
        {
            var questions = whole.Questions
                .Where(question => question.Golds.Any(gold => gold.Paragraph == paragraphs[first].Number))
                .Select(question => question with { Text = Vaguer(question.Text, random) })
                .ToImmutableArray();
            if (questions.IsEmpty)
                continue;

            // The end of the article is followed by its beginning.
            var told = Enumerable.Range(first, Math.Min(ShortArticles.ParagraphsEach, paragraphs.Length)).Select(at => paragraphs[at % paragraphs.Length]).ToImmutableArray();
            yield return ShortArticles.Cut(whole with { Article = whole.Article with { Paragraphs = told }, Questions = questions }, random);
        }
    }

    private static string Vaguer(string question, Random random)
    {
        var words = question.Split(' ').ToList();
        for (var leftOut = 0; leftOut < MostLeftOut && random.NextDouble() < LeavesOut; leftOut++)
        {
            int[] telling = [.. Enumerable.Range(1, words.Count - 1).Where(at => words[at].Length > LongestKept)];
            if (telling.Length <= FewestLeft)
                break;

            words.RemoveAt(telling[random.Next(telling.Length)]);
        }

        return string.Join(' ', words);
    }
}
