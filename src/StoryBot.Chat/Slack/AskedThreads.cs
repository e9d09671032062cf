using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>The threads in which the bot was asked, where follow-ups need no mention; one not known, as after a restart, is looked at once.</summary>
internal sealed class AskedThreads(SlackApi api, string self)
{
    private const int Remembered = 10_000;

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

    /// <summary>Whether the bot has spoken in the thread; null where Slack can't say for now.</summary>
    public async Task<bool?> HoldsAsync(ChatPlace thread, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (known.TryGetValue(thread, out var asked))
                return asked;
        }

        switch (await api.RepliesAsync(thread.Channel, thread.Thread!, null, null, cancellation).ConfigureAwait(false))
        {
            case WebResult<MessageList>.Ok { Value.Messages: { } messages }:
                var spoken = messages.Any(message => message.User == self);
                Note(thread, spoken);
                return spoken;
            case WebResult<MessageList>.Failed { Error: WebError.Unavailable or WebError.RateLimited }:
                return null;
            default:
                return false;
        }
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
