using StoryBot.Chat;

namespace StoryBot.Journal.Memory;

/// <summary>The messages of one or several journals in memory: of those that are done with the newest only.</summary>
internal sealed class MemoryStore
{
    /// <summary>An hour at three questions a second, some megabytes.</summary>
    public const int Capacity = 10_000;

    private readonly Dictionary<ChatMessageId, MemoryEntry> entries = [];
    private readonly LinkedList<MemoryEntry> byAge = [];

    public Lock Gate { get; } = new();

    public Dictionary<string, DateTimeOffset> AliveUntil { get; } = [];

    public Dictionary<string, string> OwnerNames { get; } = [];

    public ReindexNote? LastReindex { get; set; }

    /// <summary>The messages, newest first.</summary>
    public IEnumerable<MemoryEntry> NewestFirst => byAge.Reverse();

    public MemoryEntry? Find(ChatMessageId id) => entries.GetValueOrDefault(id);

    /// <summary>Holds a message; where there are too many, the oldest that is finished goes. What waits to be answered, its platform's queue bounds.</summary>
    public void Add(MemoryEntry entry)
    {
        entries.Add(entry.Message.Id, entry);
        byAge.AddLast(entry);
        if (byAge.Count > Capacity && byAge.FirstOrDefault(held => held.IsFinished) is { } oldest)
            Remove(oldest);
    }

    /// <summary>Drops what was accepted before a moment; returns how many.</summary>
    public int Forget(DateTimeOffset before)
    {
        var forgotten = 0;
        for (; byAge.First is { Value: var oldest } && oldest.AcceptedAt < before; forgotten++)
            Remove(oldest);
        return forgotten;
    }

    /// <summary>Quick, since it is one of the oldest.</summary>
    private void Remove(MemoryEntry entry)
    {
        entries.Remove(entry.Message.Id);
        byAge.Remove(entry);
    }
}
