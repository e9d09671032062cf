namespace StoryBot.Journal;

/// <summary>Whether the journal can be relied on.</summary>
internal abstract record JournalHealth
{
    private JournalHealth()
    {
    }

    /// <summary>It reads and writes.</summary>
    /// <param name="Note">What a maintainer should still know: a damaged file that was set aside. Null for nothing.</param>
    public sealed record Ok(string? Note = null) : JournalHealth;

    /// <summary>It does not: questions are answered, but exactly-once holds only until this process ends.</summary>
    /// <param name="Mend">What to do.</param>
    public sealed record Degraded(string Cause, string Mend) : JournalHealth;
}
