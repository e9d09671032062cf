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
    public IEnumerable<MemoryEntry> NewestFirst
    {
        get
        {
            for (var node = byAge.Last; node is not null; node = node.Previous)
                yield return node.Value;
        }
    }

    public MemoryEntry? Find(ChatMessageId id) => entries.GetValueOrDefault(id);

    /// <summary>Holds a message; where there are too many, the oldest that is finished goes. What waits to be answered, its platform's queue bounds.</summary>
    public void Add(MemoryEntry entry)
    {
        entries.Add(entry.Message.Id, entry);
        byAge.AddLast(entry);
        if (byAge.Count > Capacity && byAge.FirstOrDefault(held => held.IsFinished) is { } oldest)
            Remove(oldest);
    }

    /// <summary>Drops what was accepted before a moment and is done with; returns how many.</summary>
    public int Forget(DateTimeOffset before)
    {
        var forgotten = byAge.TakeWhile(entry => entry.AcceptedAt < before).Where(entry => entry.IsFinished).ToList();
        forgotten.ForEach(Remove);
        return forgotten.Count;
    }

    /// <summary>Quick, since it is one of the oldest.</summary>
    private void Remove(MemoryEntry entry)
    {
        entries.Remove(entry.Message.Id);
        byAge.Remove(entry);
    }
}
