using System.Collections.Immutable;

namespace StoryBot.Diagnostics.Health;

/// <summary>Says what is wrong, one line a check.</summary>
internal static class HealthLines
{
    public static string Broken(ImmutableArray<Finding> findings) =>
        string.Concat(findings.OfType<Finding.Broken>().Select(broken => $"{broken.Check}: {broken.Cause}. {broken.Mend}\n".Replace(".. ", ". ", StringComparison.Ordinal)));
}
