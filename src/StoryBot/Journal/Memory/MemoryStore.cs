using StoryBot.Chat;

namespace StoryBot.Journal.Memory;

/// <summary>The messages of one or several journals in memory, the newest only.</summary>
internal sealed class MemoryStore(int capacity = MemoryStore.DefaultCapacity)
{
    /// <summary>An hour at three questions a second, some megabytes.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly Dictionary<ChatMessageId, MemoryEntry> entries = [];
    private readonly Queue<ChatMessageId> byAge = [];

    public Lock Gate { get; } = new();

    public Dictionary<string, DateTimeOffset> AliveUntil { get; } = [];

    public Dictionary<string, string> OwnerNames { get; } = [];

    public ReindexNote? LastReindex { get; set; }

    /// <summary>The messages, newest first.</summary>
    public IEnumerable<MemoryEntry> NewestFirst => byAge.Reverse().Select(id => entries[id]);

    public MemoryEntry? Find(ChatMessageId id) => entries.GetValueOrDefault(id);

    /// <summary>Holds a message; the oldest goes where there are too many, finished or not.</summary>
    public void Add(MemoryEntry entry)
    {
        entries.Add(entry.Message.Id, entry);
        byAge.Enqueue(entry.Message.Id);
        if (byAge.Count > capacity)
            entries.Remove(byAge.Dequeue());
    }

    /// <summary>Drops what was accepted before a moment; returns how many.</summary>
    public int Forget(DateTimeOffset before)
    {
        var forgotten = 0;
        for (; byAge.TryPeek(out var oldest) && entries[oldest].AcceptedAt < before; forgotten++)
            entries.Remove(byAge.Dequeue());
        return forgotten;
    }
}
