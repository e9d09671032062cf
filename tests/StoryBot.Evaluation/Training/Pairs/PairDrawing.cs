using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>Draws questions of sets and pairs each with the quote that the engine would show for it if it read none together with its question, and one that the article answers with the next passage's too.</summary>
/// <param name="folds">Each article is read by weights that never saw it, since their mistakes on articles they know are too few to learn from.</param>
internal sealed class PairDrawing(Folds<ReadingWeights> folds, int seed)
{
    // A quote beside the answer may say it too: half of them, at half the weight.
    private const double OfThoseBeside = 0.5;
    private const float WeightBeside = 0.5f;

    private readonly Random random = new(seed);

    /// <param name="share">How many of the questions are drawn: fewer of what is easy to tell, or asked elsewhere already.</param>
    public IEnumerable<QuotePairExample> Some(QuestionSet set, double share) => set.Articles.SelectMany(article => Drawn(article, share)).ToArray()
        .AsParallel().AsOrdered()
        .SelectMany(article => JudgedReading
            .Of(article, folds.For(article.Article.Id), RememberedVectors.Unjudged)
            .SelectMany(judged => WithNext(judged, folds.For(article.Article.Id)))
            .Select(judged => (article.Article.Id, Judged: judged)))
        .AsSequential()
        .Where(pair => pair.Judged.Gold is not null || !pair.Judged.Question.IsAnswerable || random.NextDouble() < OfThoseBeside)
        .Select(pair => Of(pair.Judged, folds.FoldOf(pair.Id)));

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
        var (gold, quote, passage) = (judged.Gold, judged.Reading.Quote, judged.Reading.Citation.Passage);
        return new QuotePairExample(
            fold,
            judged.Asked.Text,
            PassageHeading.Of(passage.Paragraph),
            passage.Text,
            quote,
            gold is { Offset: { } start } ? new TextSpan(start, Math.Min(gold.Text.Length, quote.End - start)) : null,
            gold is null && judged.Question.IsAnswerable ? WeightBeside : 1);
    }
}
