using System.Diagnostics.CodeAnalysis;

namespace StoryBot.Conversation;

/// <summary>Remembers the latest few of something and forgets the oldest: memory that can't grow. Safe for concurrent use.</summary>
internal sealed class Recollection<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<KeyValuePair<TKey, TValue>>> nodes = [];
    private readonly LinkedList<KeyValuePair<TKey, TValue>> order = [];

    public int Count
    {
        get
        {
            lock (gate)
            {
                return order.Count;
            }
        }
    }

    /// <summary>Remembers the value as the newest, in place of an older one of the same key.</summary>
    public void Remember(TKey key, TValue value)
    {
        lock (gate)
        {
            if (nodes.Remove(key, out var older))
            {
                order.Remove(older);
            }

            Append(key, value);
        }
    }

    public bool TryRecall(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            value = nodes.TryGetValue(key, out var node) ? node.Value.Value : default;
            return node is not null;
        }
    }

    private void Append(TKey key, TValue value)
    {
        nodes[key] = order.AddLast(new KeyValuePair<TKey, TValue>(key, value));
        if (order.Count > capacity)
        {
            nodes.Remove(order.First!.Value.Key);
            order.RemoveFirst();
        }
    }
}
