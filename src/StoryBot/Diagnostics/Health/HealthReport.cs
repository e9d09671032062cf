using System.Collections.Immutable;

namespace StoryBot.Diagnostics.Health;

/// <summary>What <c>/health</c> says, as JSON.</summary>
internal sealed record HealthReport(bool Ready, string Version, DateTimeOffset Started, ImmutableArray<CheckReport> Checks)
{
    public static HealthReport Of(ImmutableArray<Finding> findings, string version, DateTimeOffset started) =>
        new(findings.All(finding => finding is Finding.Sound), version, started, [.. findings.Select(CheckReport.Of)]);
}

/// <summary>One line of it.</summary>
internal sealed record CheckReport(string Check, bool Sound, string? Detail, string? Cause, string? Mend)
{
    public static CheckReport Of(Finding finding) => finding switch
    {
        Finding.Sound sound => new(sound.Check, true, sound.Detail, null, null),
        Finding.Broken broken => new(broken.Check, false, null, broken.Cause, broken.Mend),
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };
}
