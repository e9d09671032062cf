namespace StoryBot.Chat.Slack.Http;

/// <summary>The signatures taken within the window in which they are valid: the same one again is a replay, since Slack signs each retry anew.</summary>
internal sealed class SeenRequests(TimeProvider time)
{
    /// <summary>A signature is valid five minutes before its time and five after.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private const int Most = 200_000;

    private readonly Lock gate = new();
    private readonly HashSet<string> known = [];
    private readonly Queue<(string Signature, DateTimeOffset At)> order = new();

    /// <summary>Forgets a request that was not taken, and so may come again.</summary>
    public void Forget(RequestSignature request)
    {
        lock (gate)
            known.Remove(Convert.ToBase64String(request.Hash));
    }

    /// <summary>Whether the request is new; from now on it is not.</summary>
    public bool Add(RequestSignature request)
    {
        var signature = Convert.ToBase64String(request.Hash);
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (order.TryPeek(out var oldest) && (oldest.At + Window < now || order.Count >= Most))
                known.Remove(order.Dequeue().Signature);
            if (!known.Add(signature))
                return false;
            order.Enqueue((signature, now));
            return true;
        }
    }
}
