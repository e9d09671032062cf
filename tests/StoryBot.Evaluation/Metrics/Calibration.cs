using System.Collections.Immutable;

namespace StoryBot.Evaluation.Metrics;

/// <summary>Whether confidences are probabilities: ten bins of equal width, each with its mean confidence and share of right answers.</summary>
internal sealed record Calibration(ImmutableArray<CalibrationBin> Bins)
{
    private const int Count = 10;

    /// <summary>The expected calibration error, 0..1; null of nothing.</summary>
    public double? Error
    {
        get
        {
            var total = Bins.Sum(bin => bin.Questions);
            return total == 0 ? null : Bins.Sum(bin => bin.Questions * Math.Abs(bin.Confidence - bin.Right)) / total;
        }
    }

    public static Calibration Of(IEnumerable<(double Confidence, bool IsRight)> answers) => new(
    [
        .. answers
            .GroupBy(answer => Math.Clamp((int)(answer.Confidence * Count), 0, Count - 1))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(
                (double)bin.Key / Count,
                bin.Count(),
                bin.Average(answer => answer.Confidence),
                bin.Average(answer => answer.IsRight ? 1.0 : 0.0))),
    ]);
}

/// <summary>The answers whose confidence lies in one tenth.</summary>
/// <param name="From">Where the tenth begins.</param>
internal sealed record CalibrationBin(double From, int Questions, double Confidence, double Right);
