using System.Numerics.Tensors;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>News tells the most asked-for first: in an article like news an earlier paragraph is more likely to answer.</summary>
internal static class LeadPrior
{
    // The strength was chosen on public news questions; encyclopedia articles, which are long and of long paragraphs, have no such lead.
    private const double Strength = 2.1;

    // If the first passage is not it, what led to it misleads about the others too: there the lead counts for more.
    private const double Further = 1.4;

    // In sentences. docs/quality.md shows what each of the two signs of news gains, and what it costs where it is wrong.
    private const double ShortParagraph = 2.5;
    private const double LongParagraph = 3.5;
    private const double ShortArticle = 50;
    private const double LongArticle = 100;
    private const int ManyParagraphs = 100;

    // Headings a paragraph: news has few, questions and answers, a handbook or a log of changes have one above almost each.
    private const double FewHeadings = 0.25;
    private const double ManyHeadings = 0.5;

    /// <summary>What a passage's place adds to its sentences' log-odds; 0 for the first paragraph, negative after.</summary>
    public static double Of(Passage passage) => -Strength * NewsLikeness(passage.Article) * Math.Log(passage.Paragraph.Number);

    /// <summary>The leads of a pool's sentences, stronger outside the passage of the best one.</summary>
    /// <param name="logOdds">What the sentences are given without the lead.</param>
    /// <param name="passages">Which passage each stands in.</param>
    public static double[] Over(ReadOnlySpan<double> logOdds, ReadOnlySpan<double> leads, ReadOnlySpan<int> passages)
    {
        var scores = leads.ToArray();
        TensorPrimitives.Add(scores, logOdds, scores);
        var first = passages[TensorPrimitives.IndexOfMax<double>(scores)];
        var weighted = leads.ToArray();
        for (var at = 0; at < weighted.Length; at++)
        {
            weighted[at] *= passages[at] == first ? 1 : Further;
        }

        return weighted;
    }

    /// <summary>1 for an article that is short or of short paragraphs, 0 for one that is neither, or of very many paragraphs, or headings.</summary>
    public static double NewsLikeness(Article article)
    {
        var paragraphs = article.Paragraphs;
        if (paragraphs.Length > ManyParagraphs)
        {
            return 0;
        }

        var (sentences, headings, heading) = (0.0, 0.0, (string?)null);
        foreach (var paragraph in paragraphs)
        {
            sentences += paragraph.Sentences.Length;
            // What names a table's columns stands above no prose.
            var above = TableHeading.Section(paragraph.Heading);
            headings += above == heading ? 0 : 1;
            heading = above;
        }

        var brevity = Math.Max(
            Fading(sentences / paragraphs.Length, ShortParagraph, LongParagraph),
            Fading(sentences, ShortArticle, LongArticle));
        return brevity * Fading(headings / paragraphs.Length, FewHeadings, ManyHeadings);
    }

    /// <summary>1 up to <paramref name="full"/>, 0 from <paramref name="none"/> on, a straight line between.</summary>
    private static double Fading(double length, double full, double none) => Math.Clamp((none - length) / (none - full), 0, 1);
}
