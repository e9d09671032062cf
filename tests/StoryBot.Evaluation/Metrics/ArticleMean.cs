using System.Collections.Immutable;

namespace StoryBot.Evaluation.Metrics;

/// <summary>A mean with its 95% interval from drawing articles, not questions, anew: questions on one article are not independent.</summary>
/// <param name="Low">Null, as <paramref name="High"/>, where there are too few articles to draw from.</param>
internal sealed record ArticleMean(double Mean, double? Low, double? High)
{
    private const int Draws = 1000;
    private const int Seed = 20250401;
    private const int FewestArticles = 5;

    /// <param name="byArticle">The questions' values, article by article.</param>
    /// <param name="over">Whether every question or every article weighs the same.</param>
    /// <returns>Null where there are no values.</returns>
    public static ArticleMean? Of(IEnumerable<IEnumerable<double>> byArticle, MeanOver over)
    {
        ImmutableArray<(double Sum, int Count)> articles =
            [.. byArticle.Select(values => values.ToArray()).Where(values => values.Length > 0).Select(values => (values.Sum(), values.Length))];
        if (articles.IsEmpty)
            return null;

        var mean = Weigh(articles, over);
        if (articles.Length < FewestArticles)
            return new ArticleMean(mean, null, null);

        var random = new Random(Seed);
        double[] means = [.. Enumerable.Range(0, Draws).Select(_ => Weigh(random.GetItems(articles.AsSpan(), articles.Length), over))];
        return new ArticleMean(mean, Percentile.Of(means, 0.025), Percentile.Of(means, 0.975));
    }

    private static double Weigh(IReadOnlyList<(double Sum, int Count)> articles, MeanOver over) => over == MeanOver.Articles
        ? articles.Average(article => article.Sum / article.Count)
        : articles.Sum(article => article.Sum) / articles.Sum(article => article.Count);
}
