namespace StoryBot.Diagnostics.Health;

/// <summary>What one check found.</summary>
/// <param name="Check">What was looked at: "answers", "journal", "discord".</param>
internal abstract record Finding(string Check)
{
    /// <summary>It is as it should be.</summary>
    public sealed record Sound(string Check, string Detail) : Finding(Check);

    /// <summary>It is not.</summary>
    /// <param name="Cause">What is wrong, for a maintainer; holds nothing that anybody asked.</param>
    /// <param name="Mend">What to do.</param>
    public sealed record Broken(string Check, string Cause, string Mend) : Finding(Check);
}
