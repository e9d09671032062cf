namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Flattens log-odds that were learned on stories and on encyclopedia articles, cut to look like news, on news.</summary>
/// <remarks>
/// Flattened so far that confidence is as fair on NewsQA, whose questions lean on headlines, as on stories that are asked with care; what speaks clearly
/// against an answer does so in both. The threshold is flattened alike, so that this changes what confidence is told, never what is said.
/// </remarks>
internal static class NewsShift
{
    private const double Slope = 0.75;

    // By how many log-odds news has to be surer than was measured on articles made like it: chosen on NewsQA, so that hardly more of its answers are wrong
    // than without what was learned of stories.
    private const double Caution = 0.2;

    /// <summary>The log-odds below which nothing is flattened.</summary>
    private const double Clear = -2.5;

    /// <summary>What is added to the log-odds.</summary>
    /// <param name="newsLikeness">0..1.</param>
    public static double Of(double logOdds, double newsLikeness) => newsLikeness * (Slope - 1) * Math.Max(logOdds, Clear);

    /// <summary>The shifted confidence that is as hard to reach as <paramref name="confidence"/> was before, or by so many log-odds harder.</summary>
    public static double Carry(double confidence, double harder, double newsLikeness)
    {
        if (confidence is <= 0 or >= 1)
        {
            return confidence;
        }

        var logOdds = LogOdds.Of(confidence) + harder + (newsLikeness * Caution);
        return LogOdds.Probability(logOdds + Of(logOdds, newsLikeness));
    }
}
