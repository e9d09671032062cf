namespace StoryBot.Chat.Discord.Rest;

/// <summary>
/// Stops sending long before the 10,000 refused requests in ten minutes that get an address banned, and for a while to a channel that forbids writing, or cards. https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
/// </summary>
internal sealed class InvalidRequestGuard(int most, TimeProvider time)
{
    private const int ChannelsRemembered = 1_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ChannelPause = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly Queue<TimeSpan> refusals = new();
    private readonly Dictionary<string, (TimeSpan Until, RestError Error)> closed = [];
    private readonly long start = time.GetTimestamp();

    /// <summary>Runs on evenly, whatever becomes of the machine's clock.</summary>
    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>Why the call must not be sent; null where it may.</summary>
    public RestError? Objection(RestCall call)
    {
        lock (gate)
        {
            var now = Now;
            while (refusals.TryPeek(out var oldest) && oldest + Window <= now)
                refusals.Dequeue();
            if (refusals.Count >= most)
                return new RestError.HeldBack();
            return Closed(call, now) ?? (call.HasCard ? Closed(call with { HasCard = false }, now) : null);
        }
    }

    /// <summary>Takes note of a refusal.</summary>
    public void Note(RestCall call, int status, RestError error)
    {
        lock (gate)
        {
            var now = Now;
            if (status is 401 or 403 or 429)
                refusals.Enqueue(now);
            if (error is not RestError.Forbidden { OnlyAsReply: false } || call.Major.Length == 0)
                return;
            if (closed.Count >= ChannelsRemembered)
                closed.Clear();
            closed[Key(call)] = (now + ChannelPause, error);
        }
    }

    private RestError? Closed(RestCall call, TimeSpan now) =>
        closed.TryGetValue(Key(call), out var pause) && pause.Until > now ? pause.Error : null;

    private static string Key(RestCall call) => $"{call} {call.Major} {(call.HasCard ? "card" : "")}";
}
