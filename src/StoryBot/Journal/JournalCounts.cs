namespace StoryBot.Journal;

/// <summary>What the journal holds, in numbers.</summary>
internal sealed record JournalCounts(int Found, int Abstained, int Helpful, int NotHelpful);
