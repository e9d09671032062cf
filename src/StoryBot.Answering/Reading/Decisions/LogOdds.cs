namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Turns log-odds into probabilities and back.</summary>
internal static class LogOdds
{
    /// <summary>The logistic function.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Of a probability between 0 and 1.</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));
}
