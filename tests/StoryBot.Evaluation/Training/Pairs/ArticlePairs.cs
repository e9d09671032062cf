using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>Pairs the questions of encyclopedia articles with quotes, in the ways that confidence is learned from.</summary>
internal static class ArticlePairs
{
    private const double OfAnotherArticle = 0.25;
    private const double OfAnotherStory = 0.3;
    private const double OfFewPassages = 0.15;

    public static IEnumerable<QuotePairExample> Of(QuestionSet set, PairDrawing drawing)
    {
        var stories = new NewsLikeArticles(set);
        return
        [
            .. drawing.Some(set, 1),
            .. drawing.Some(Unanswerable.AskedOfAnotherArticle(set).OnlyUnanswerable(), OfAnotherArticle),
            .. drawing.Some(Unanswerable.GoldRemoved(set).OnlyUnanswerable(), 1),
            .. drawing.Some(stories.Own, 1),
            .. drawing.Some(stories.AskedOfAnother, OfAnotherStory),
            .. drawing.Some(Unanswerable.GoldRemoved(stories.Own).OnlyUnanswerable(), 1),
            .. drawing.Some(FewPassages.Of(set, FewPassages.Story), OfFewPassages),
        ];
    }
}
