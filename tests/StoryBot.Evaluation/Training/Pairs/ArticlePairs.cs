using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>Pairs each question with the quote that the engine would show for it, in the ways that confidence is learned from, and one that the article answers with the next passage's too.</summary>
/// <remarks>Each article is read by weights that never saw it, since their mistakes on articles they know are too few to learn from.</remarks>
internal sealed class ArticlePairs(Folds<ReadingWeights> folds, int seed)
{
    // How many of their pairs are kept: of what is easy to tell, or asked elsewhere already, fewer.
    private const double OfAnotherArticle = 0.25;
    private const double OfAnotherStory = 0.3;
    private const double OfFewPassages = 0.15;

    // A quote beside the answer may say it too: half of them, at half the weight.
    private const double OfThoseBeside = 0.5;
    private const float WeightBeside = 0.5f;

    private readonly Random random = new(seed);

    public IEnumerable<QuotePairExample> Of(QuestionSet set)
    {
        var stories = new NewsLikeArticles(set);
        return
        [
            .. Some(set, 1),
            .. Some(Unanswerable.AskedOfAnotherArticle(set).OnlyUnanswerable(), OfAnotherArticle),
            .. Some(Unanswerable.GoldRemoved(set).OnlyUnanswerable(), 1),
            .. Some(stories.Own, 1),
            .. Some(stories.AskedOfAnother, OfAnotherStory),
            .. Some(Unanswerable.GoldRemoved(stories.Own).OnlyUnanswerable(), 1),
            .. Some(FewPassages.Of(set, FewPassages.Story), OfFewPassages),
        ];
    }

    private IEnumerable<QuotePairExample> Some(QuestionSet set, double share) =>
        set.Articles.SelectMany(article => Drawn(article, share)).SelectMany(article => JudgedReading
            .Of(article, folds.For(article.Article.Id), RememberedVectors.Shipped)
            .SelectMany(judged => WithNext(judged, folds.For(article.Article.Id)))
            .Where(judged => judged.Gold is not null || !judged.Question.IsAnswerable || random.NextDouble() < OfThoseBeside)
            .Select(judged => Of(judged, folds.FoldOf(article.Article.Id))));

    // Two passages of one article are the hardest to tell apart, and the most like what is met.
    private static IEnumerable<JudgedReading> WithNext(JudgedReading judged, ReadingWeights weights) =>
        judged.Question.IsAnswerable && judged.Next(weights) is { } next ? [judged, next] : [judged];

    // Only what is drawn is read, which is what takes time.
    private IEnumerable<ArticleQuestions> Drawn(ArticleQuestions article, double share)
    {
        var drawn = article with { Questions = [.. article.Questions.Where(_ => random.NextDouble() < share)] };
        return drawn.Questions.IsEmpty ? [] : [drawn];
    }

    private static QuotePairExample Of(JudgedReading judged, int fold)
    {
        var (gold, quote) = (judged.Gold, judged.Reading.Quote);
        return new QuotePairExample(
            fold,
            judged.Asked.Text,
            judged.Reading.Citation.Passage.Text,
            quote,
            gold is { Offset: { } start } ? new TextSpan(start, Math.Min(gold.Text.Length, quote.End - start)) : null,
            gold is null && judged.Question.IsAnswerable ? WeightBeside : 1);
    }
}
