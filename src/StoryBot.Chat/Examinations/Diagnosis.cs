namespace StoryBot.Chat.Examinations;

/// <summary>What one look at one thing found; holds no secret.</summary>
/// <param name="Topic">What was looked at: "discord", "clock".</param>
/// <param name="Detail">What was found, for a maintainer.</param>
/// <param name="Mend">What to do; null where there is nothing to do.</param>
public sealed record Diagnosis(string Topic, Severity Severity, string Detail, string? Mend = null);
