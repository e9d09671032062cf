namespace StoryBot.Chat.Slack.Missed;

/// <summary>How much of what one person and one channel said within a minute is taken when it is read up: as much as if it had been heard then.</summary>
/// <param name="perUser">0 for any number, as for <paramref name="perChannel"/>.</param>
internal sealed class SaidLimits(int perUser, int perChannel)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Who, long Minute), int> counts = [];

    /// <param name="ts">When it was said, as Slack writes it.</param>
    public bool Allow(ChatMessage message, string ts)
    {
        var minute = long.TryParse(ts.AsSpan(0, Math.Max(ts.IndexOf('.'), 0)), out var seconds) ? seconds / 60 : 0;
        lock (gate)
            return Count(("user " + message.Author.Id, minute), perUser) && Count(("channel " + message.Place.Channel, minute), perChannel);
    }

    private bool Count((string, long) key, int most)
    {
        var count = counts.GetValueOrDefault(key) + 1;
        counts[key] = count;
        return most == 0 || count <= most;
    }
}
