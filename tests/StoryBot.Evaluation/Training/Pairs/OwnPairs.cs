using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>Pairs the questions of articles written for this repository with quotes: of the article they were asked of, of what is left of it without the answer, of another.</summary>
internal static class OwnPairs
{
    private const double OfAnotherArticle = 0.25;

    public static IEnumerable<QuotePairExample> Of(QuestionSet set, PairDrawing drawing) =>
    [
        .. drawing.Some(set, 1),
        .. drawing.Some(Unanswerable.GoldRemoved(set).OnlyUnanswerable(), 1),
        .. drawing.Some(Unanswerable.AskedOfAnotherArticle(set).OnlyUnanswerable(), OfAnotherArticle),
    ];
}
