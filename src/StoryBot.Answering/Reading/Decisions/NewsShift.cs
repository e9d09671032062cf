namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Carries log-odds that were learned on encyclopedia articles over to news.</summary>
/// <remarks>
/// Two scalars chosen on NewsQA: what people ask of news stands there more often than what SQuAD asks of encyclopedias, half of
/// which is made up, and the words of a question tell less of it. Confidence and threshold are shifted alike, so that the
/// shift changes what confidence is told, never what is said.
/// </remarks>
internal static class NewsShift
{
    private const double Trust = 0.81;
    private const double Slope = 0.36;

    /// <summary>What is added to the log-odds.</summary>
    /// <param name="newsLikeness">0..1.</param>
    public static double Of(double logOdds, double newsLikeness) => newsLikeness * (Trust + ((Slope - 1) * logOdds));

    /// <summary>The shifted confidence that is as hard to reach as <paramref name="confidence"/> was before.</summary>
    public static double Carry(double confidence, double newsLikeness)
    {
        if (confidence is <= 0 or >= 1)
        {
            return confidence;
        }

        var logOdds = Math.Log(confidence / (1 - confidence));
        return LogOdds.Probability(logOdds + Of(logOdds, newsLikeness));
    }
}
