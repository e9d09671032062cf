namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Turns log-odds into probabilities.</summary>
internal static class LogOdds
{
    /// <summary>The logistic function.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
