namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Carries log-odds that were learned on encyclopedia articles, cut to look like news, over to news.</summary>
/// <remarks>
/// Three scalars chosen on NewsQA: what people ask of news stands there more often, and the words of a question tell less of it; but what
/// speaks clearly against an answer does so there too.
/// Confidence and threshold are shifted alike, so that the shift changes what confidence is told, never what is said.
/// </remarks>
internal static class NewsShift
{
    private const double Trust = 0.3;
    private const double Slope = 0.5;

    /// <summary>The log-odds below which nothing is flattened.</summary>
    private const double Clear = -2.5;

    /// <summary>What is added to the log-odds.</summary>
    /// <param name="newsLikeness">0..1.</param>
    public static double Of(double logOdds, double newsLikeness) => newsLikeness * (Trust + ((Slope - 1) * Math.Max(logOdds, Clear)));

    /// <summary>The shifted confidence that is as hard to reach as <paramref name="confidence"/> was before, or by so many log-odds harder.</summary>
    public static double Carry(double confidence, double harder, double newsLikeness)
    {
        if (confidence is <= 0 or >= 1)
        {
            return confidence;
        }

        var logOdds = LogOdds.Of(confidence) + harder;
        return LogOdds.Probability(logOdds + Of(logOdds, newsLikeness));
    }
}
