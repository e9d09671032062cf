namespace StoryBot.Evaluation.Metrics;

/// <summary>The value below which a share of the values lies (nearest rank).</summary>
internal static class Percentile
{
    public static double? Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
