using System.Collections.Concurrent;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Interactions;

/// <summary>Gives out trigger_ids: each opens one view, and only at once.</summary>
internal sealed class TriggerDesk(SlackSimulatorOptions options, IdMint ids)
{
    private readonly ConcurrentDictionary<string, (SlackUser User, DateTimeOffset Expires)> issued = new();
    private readonly ConcurrentDictionary<string, byte> exchanged = new();

    public string Issue(SlackUser user)
    {
        var id = ids.Next("trigger.");
        issued[id] = (user, options.Time.GetUtcNow() + options.TriggerLife);
        return id;
    }

    /// <summary>Whose it is, or the error that views.open answers.</summary>
    public (SlackUser? User, string? Error) Exchange(string? id)
    {
        if (id is null || !issued.TryGetValue(id, out var trigger))
        {
            return (null, id is null ? "invalid_arguments" : "invalid_trigger_id");
        }

        if (options.Time.GetUtcNow() >= trigger.Expires)
        {
            return (null, "expired_trigger_id");
        }

        return exchanged.TryAdd(id, 0) ? (trigger.User, null) : (null, "exchanged_trigger_id");
    }
}
