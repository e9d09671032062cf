namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses the span that is expected to share most words with the right one, whichever that is.</summary>
internal static class ExpectedOverlap
{
    // Spans below these share next to nothing of the probability.
    private const int SpansWeighed = 60;

    /// <summary>The best span, and the share of words it is expected to have in common with the answer, 0..1; null where there are none.</summary>
    public static (ScoredSpan Span, double Expected, double InSentence)? Choose(List<ScoredSpan> spans)
    {
        if (spans.Count == 0)
        {
            return null;
        }

        var top = spans.Max(span => span.LogOdds);
        var total = spans.Sum(span => Math.Exp(span.LogOdds - top));
        var likely = spans.OrderByDescending(span => span.LogOdds).Take(SpansWeighed).Select(span => (Span: span, Probability: Math.Exp(span.LogOdds - top) / total)).ToArray();
        var best = likely.Select(one => (one.Span, Expected: likely.Sum(other => other.Probability * Shared(one.Span, other.Span)))).MaxBy(one => one.Expected);
        var inSentence = spans.Where(span => span.Sentence == best.Span.Sentence).Sum(span => Math.Exp(span.LogOdds - top)) / total;
        return (best.Span, best.Expected, inSentence);
    }

    private static double Shared(ScoredSpan one, ScoredSpan other)
    {
        var common = one.Sentence == other.Sentence ? Math.Min(one.Last, other.Last) - Math.Max(one.First, other.First) + 1 : 0;
        return common <= 0 ? 0 : 2.0 * common / (one.Last - one.First + other.Last - other.First + 2);
    }
}
