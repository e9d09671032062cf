namespace StoryBot.Evaluation.Metrics;

/// <summary>How well a score tells two kinds apart: the chance that one of the first kind scores above one of the other.</summary>
internal static class Auroc
{
    /// <returns>0..1, ties count half; null where a kind is missing.</returns>
    public static double? Of(IReadOnlyCollection<(double Score, bool IsPositive)> scored)
    {
        var positives = scored.Count(one => one.IsPositive);
        var negatives = scored.Count - positives;
        if (positives == 0 || negatives == 0)
            return null;

        double below = 0;
        double wins = 0;
        foreach (var tied in scored.GroupBy(one => one.Score).OrderBy(group => group.Key))
        {
            var tiedPositives = tied.Count(one => one.IsPositive);
            var tiedNegatives = tied.Count() - tiedPositives;
            wins += tiedPositives * (below + (tiedNegatives / 2.0));
            below += tiedNegatives;
        }

        return wins / positives / negatives;
    }
}
