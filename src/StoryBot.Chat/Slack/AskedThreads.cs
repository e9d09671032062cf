using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>The threads in which the bot was asked, where follow-ups need no mention; one not known, as after a restart, is looked at once.</summary>
internal sealed class AskedThreads(SlackApi api, string self)
{
    private const int Remembered = 10_000;
    private const int MostPages = 5;

    private readonly Lock gate = new();
    private readonly Dictionary<ChatPlace, bool> known = [];
    private readonly Queue<ChatPlace> order = new();

    public void Remember(ChatPlace thread) => Note(thread, asked: true);

    /// <summary>Those in which the bot was asked, the newest first.</summary>
    public IReadOnlyList<ChatPlace> Newest(int most)
    {
        lock (gate)
            return [.. order.Reverse().Where(thread => known.GetValueOrDefault(thread)).Take(most)];
    }

    /// <summary>Whether the bot has spoken in the thread, as far as it is read; null where Slack can't say for now.</summary>
    public async Task<bool?> HoldsAsync(ChatPlace thread, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (known.TryGetValue(thread, out var asked))
                return asked;
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
            if (known.TryAdd(thread, asked))
                order.Enqueue(thread);
            else
                known[thread] |= asked;
            if (order.Count > Remembered)
                known.Remove(order.Dequeue());
        }
    }
}
