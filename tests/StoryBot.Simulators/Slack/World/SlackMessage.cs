using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>A message as it stands now; the wire form is <see cref="ToJson"/>.</summary>
internal sealed class SlackMessage(SlackChannel channel, SlackUser author, JsonObject json, SlackUser? visibleTo)
{
    private readonly Lock gate = new();
    private readonly JsonObject json = json;
    private readonly HashSet<(string UserId, string Reaction)> reactions = [];

    public SlackChannel Channel { get; } = channel;

    public SlackUser Author { get; } = author;

    /// <summary>The only person who sees it; null: everyone.</summary>
    public SlackUser? VisibleTo { get; } = visibleTo;

    public bool IsEphemeral => VisibleTo is not null;

    public bool IsByBot => Author.IsBot;

    public string Ts { get; } = json["ts"]!.GetValue<string>();

    /// <summary>The root of its thread; null outside of threads, and its own ts at a root that has replies.</summary>
    public string? ThreadTs => Read(message => message["thread_ts"]?.GetValue<string>());

    public bool IsReply => ThreadTs is { } root && root != Ts;

    public string Text => Read(message => message["text"]!.GetValue<string>());

    public bool IsEdited => Read(message => message["edited"] is not null);

    public bool IsDeleted { get; set; }

    /// <summary>The blocks as they were sent.</summary>
    public IReadOnlyList<JsonObject> Blocks =>
        Read(message => (message["blocks"] as JsonArray ?? []).Select(block => block!.DeepClone().AsObject()).ToArray());

    /// <summary>The bot's own note on it; null where there is none.</summary>
    public JsonObject? Metadata => Read(message => message["metadata"]?.DeepClone().AsObject());

    /// <summary>Everything that can be clicked, block by block.</summary>
    public IReadOnlyList<SlackControl> Controls => SlackControl.In(Blocks);

    /// <summary>Who reacted with what.</summary>
    public IReadOnlyList<(string UserId, string Reaction)> Reactions => Read(_ => reactions.ToArray());

    /// <summary>A copy: https://docs.slack.dev/reference/events/message</summary>
    public JsonObject ToJson(bool withMetadata = true)
    {
        var copy = Read(message => message.DeepClone().AsObject());
        if (!withMetadata)
        {
            copy.Remove("metadata");
        }

        return copy;
    }

    /// <summary>False where this account has reacted so before.</summary>
    public bool React(string userId, string reaction)
    {
        lock (gate)
        {
            return reactions.Add((userId, reaction));
        }
    }

    /// <summary>Replaces the named fields; a null takes one away.</summary>
    public void Change(JsonObject fields)
    {
        lock (gate)
        {
            foreach (var (name, value) in fields)
            {
                if (value is null)
                {
                    json.Remove(name);
                }
                else
                {
                    json[name] = value.DeepClone();
                }
            }
        }
    }

    private T Read<T>(Func<JsonObject, T> read)
    {
        lock (gate)
        {
            return read(json);
        }
    }
}
