using System.Numerics.Tensors;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>News tells the most asked-for first: in an article like news an earlier paragraph is more likely to answer.</summary>
internal static class LeadPrior
{
    // The strength was chosen on public news questions; encyclopedia articles, which are long and of long paragraphs, have no such lead.
    private const double Strength = 1.3;

    // If the first passage is not it, what led to it misleads about the others too: there the lead counts for more.
    private const double Further = 2.1;

    /// <summary>What a passage's place adds to its sentences' log-odds; 0 for the first paragraph, negative after.</summary>
    public static double Of(AnalyzedPassage passage) => Of(passage.Passage.Paragraph.Number, passage.Genre.News);

    /// <param name="news">How much like news the article is, 0..1.</param>
    public static double Of(int paragraph, double news) => -Strength * news * Math.Log(paragraph);

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
}
