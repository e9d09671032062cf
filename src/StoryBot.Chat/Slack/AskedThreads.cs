using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>The threads in which the bot was asked, where follow-ups need no mention; one not known, as after a restart, is looked at once.</summary>
internal sealed class AskedThreads(SlackApi api, string self)
{
    private const int Remembered = 10_000;
    private const int MostPages = 5;

    private readonly Lock gate = new();
    private readonly Dictionary<ChatPlace, LinkedListNode<(ChatPlace Thread, bool Asked)>> known = [];
    private readonly LinkedList<(ChatPlace Thread, bool Asked)> order = new();

    public void Remember(ChatPlace thread) => Note(thread, asked: true);

    /// <summary>Those in which the bot was asked, first where it was asked last.</summary>
    public IReadOnlyList<ChatPlace> Newest(int most)
    {
        lock (gate)
            return [.. order.Reverse().Where(one => one.Asked).Select(one => one.Thread).Take(most)];
    }

    /// <summary>Whether the bot has spoken in the thread, as far as it is read; null where Slack can't say for now.</summary>
    public async Task<bool?> HoldsAsync(ChatPlace thread, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (known.TryGetValue(thread, out var node))
                return node.Value.Asked;
        }

        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await api.RepliesAsync(thread.Channel, thread.Thread!, null, cursor, cancellation).ConfigureAwait(false);
            if (answer is not WebResult<MessageList>.Ok { Value: var list })
                return answer is WebResult<MessageList>.Failed { Error: WebError.Unavailable or WebError.RateLimited } ? null : false;
            cursor = list.ResponseMetadata?.NextCursor;
            var spoken = list.Messages?.Any(message => message.User == self) == true;
            if (!spoken && list.HasMore && !string.IsNullOrEmpty(cursor))
                continue;
            Note(thread, spoken);
            return spoken;
        }

        // Those pages don't change: to read them again would tell no more. A mention there tells.
        Note(thread, asked: false);
        return false;
    }

    private void Note(ChatPlace thread, bool asked)
    {
        lock (gate)
        {
            if (known.Remove(thread, out var older))
                order.Remove(older);
            known[thread] = order.AddLast((thread, asked || older?.Value.Asked == true));
            if (order.Count <= Remembered)
                return;
            known.Remove(order.First!.Value.Thread);
            order.RemoveFirst();
        }
    }
}
