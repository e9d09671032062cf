namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>One question's evidence and what became of it.</summary>
/// <param name="Article">The article asked: what folds keep together.</param>
/// <param name="Weight">How much the sample counts in fitting.</param>
/// <param name="IsRight">Whether the quote holds the answer.</param>
internal sealed record ConfidenceSample(string Article, float[] Values, double Weight, bool IsRight, bool IsAnswerable)
{
    // Learned from right and wrong alone, confidence tells less of both: a quote beside the answer is no sign that there is none.
    private const double BesideTheAnswer = 0.5;

    /// <summary>By how many log-odds the bot wants to be surer than elsewhere before it says this.</summary>
    public double Scruples { get; init; }

    /// <summary>Whether the question was written to be unanswerable yet look as if it were not.</summary>
    public bool IsLookAlike { get; init; }

    /// <summary>The probability that fitting aims at.</summary>
    public double Target => IsRight ? 1 : IsAnswerable ? BesideTheAnswer : 0;
}
