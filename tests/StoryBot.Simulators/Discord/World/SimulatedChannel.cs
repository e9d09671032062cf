using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>A place where messages stand: a text channel, a thread or a direct conversation.</summary>
internal sealed class SimulatedChannel(SimulatedId id, ChannelKind kind, string name, ChangeSignal changes)
{
    private ImmutableList<SimulatedMessage> messages = [];

    public SimulatedId Id { get; } = id;

    public ChannelKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>Null in a direct conversation.</summary>
    public SimulatedGuild? Guild { get; init; }

    /// <summary>How many messages are kept; the oldest go first.</summary>
    public int HistoryLength { get; init; } = int.MaxValue;

    /// <summary>The channel that a thread hangs below.</summary>
    public SimulatedChannel? Parent { get; init; }

    /// <summary>The person in a direct conversation with the bot; who opened it, in a thread.</summary>
    public SimulatedUser? Owner { get; init; }

    /// <summary>What the bot may do here; tests take rights away to see what it does then.</summary>
    public ChannelRights BotRights { get; set; } = ChannelRights.All;

    /// <summary>Every message in order, ephemeral ones excluded.</summary>
    public IReadOnlyList<SimulatedMessage> Messages => messages;

    /// <summary>The first message, present or future, for which <paramref name="wanted"/> holds.</summary>
    public Task<SimulatedMessage> MessageAsync(Func<SimulatedMessage, bool> wanted) =>
        changes.FirstAsync(() => messages.Find(message => wanted(message)), $"a message in #{Name}");

    /// <summary>The first message of the bot that replies to <paramref name="asked"/>.</summary>
    public Task<SimulatedMessage> ReplyToAsync(SimulatedMessage asked) =>
        MessageAsync(message => message.Author.IsBot && message.RepliesTo == asked.Id.ToString());

    public void Add(SimulatedMessage message)
    {
        messages = (messages.Count < HistoryLength ? messages : messages.RemoveAt(0)).Add(message);
        changes.Raise();
    }

    public void Remove(SimulatedMessage message)
    {
        messages = messages.Remove(message);
        changes.Raise();
    }

    /// <summary>https://discord.com/developers/docs/resources/channel#channel-object</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["type"] = (int)Kind,
            ["flags"] = 0,
            ["last_message_id"] = messages.IsEmpty ? null : messages[^1].Id.ToString(),
        };
        foreach (var (name, value) in Kind switch
        {
            ChannelKind.Direct => DirectFields(),
            ChannelKind.Thread => ThreadFields(),
            _ => TextFields(),
        })
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private JsonObject DirectFields() => new() { ["recipients"] = new JsonArray(Owner!.ToJson()) };

    private JsonObject TextFields() => new()
    {
        ["guild_id"] = Guild!.Id.ToString(),
        ["name"] = Name,
        ["position"] = 0,
        ["topic"] = null,
        ["nsfw"] = false,
        ["parent_id"] = null,
        ["rate_limit_per_user"] = 0,
        ["permission_overwrites"] = new JsonArray(),
    };

    private JsonObject ThreadFields() => new()
    {
        ["guild_id"] = Guild!.Id.ToString(),
        ["name"] = Name,
        ["parent_id"] = Parent!.Id.ToString(),
        ["owner_id"] = Owner!.Id.ToString(),
        ["message_count"] = messages.Count,
        ["total_message_sent"] = messages.Count,
        ["member_count"] = 2,
        ["rate_limit_per_user"] = 0,
        ["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["archive_timestamp"] = "2026-01-01T00:00:00+00:00",
            ["auto_archive_duration"] = 1440,
            ["locked"] = false,
        },
    };
}
