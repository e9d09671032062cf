using System.Diagnostics;
using StoryBot.Chat;

namespace StoryBot.Journal.Memory;

/// <summary>One message as the journal in memory holds it; read and written under the store's lock.</summary>
internal sealed class MemoryEntry(ChatMessage message, string author, Claim claim, DateTimeOffset acceptedAt)
{
    public ChatMessage Message => message;

    public string Author => author;

    public DateTimeOffset AcceptedAt => acceptedAt;

    public string? Trace { get; } = Activity.Current?.Id;

    public Claim Claim { get; set; } = claim;

    public DateTimeOffset? PostingAt { get; set; }

    public JournaledAnswer? Answer { get; set; }

    public ChatMessageId? PostedAs { get; set; }

    /// <summary>Why nothing could be posted; null where that has not been said.</summary>
    public string? Cause { get; set; }

    public bool IsFinished => PostedAs is not null || Cause is not null;

    public Dictionary<string, bool> Votes { get; } = [];
}
