namespace StoryBot.Chat.Sockets;

/// <summary>Remembers the last <paramref name="capacity"/> ids: the first guard against a message delivered twice.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock gate = new();
    private readonly HashSet<ChatMessageId> known = [];
    private readonly Queue<ChatMessageId> order = new();

    /// <summary>Whether <paramref name="id"/> is new; from now on it is not.</summary>
    public bool Add(ChatMessageId id)
    {
        lock (gate)
        {
            if (!known.Add(id))
                return false;
            order.Enqueue(id);
            if (order.Count > capacity)
                known.Remove(order.Dequeue());
            return true;
        }
    }

    /// <summary>Forgets one that was not taken after all, and so may come again.</summary>
    public void Remove(ChatMessageId id)
    {
        lock (gate)
            known.Remove(id);
    }
}
