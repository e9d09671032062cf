using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>A message as it stands now; the wire form is <see cref="ToJson"/>.</summary>
internal sealed class SimulatedMessage(SimulatedId id, SimulatedChannel channel, SimulatedUser author, JsonObject json)
{
    private readonly Lock gate = new();
    private readonly JsonObject json = json;

    public SimulatedId Id { get; } = id;

    public SimulatedChannel Channel { get; } = channel;

    public SimulatedUser Author { get; } = author;

    public string Content => Read(message => message["content"]!.GetValue<string>());

    public MessageFlags Flags => Read(message => (MessageFlags)message["flags"]!.GetValue<int>());

    public bool IsEphemeral => Flags.HasFlag(MessageFlags.Ephemeral);

    public bool IsEdited => Read(message => message["edited_timestamp"] is not null);

    /// <summary>The message that this one replies to.</summary>
    public string? RepliesTo => Read(message => message["message_reference"]?["message_id"]?.GetValue<string>());

    /// <summary>The ids of the people whom this message told.</summary>
    public IReadOnlyList<string> Mentions =>
        Read(message => message["mentions"]!.AsArray().Select(user => user!["id"]!.GetValue<string>()).ToArray());

    public bool MentionsEveryone => Read(message => message["mention_everyone"]!.GetValue<bool>());

    /// <summary>The embeds as they were sent.</summary>
    public IReadOnlyList<JsonObject> Embeds =>
        Read(message => message["embeds"]!.AsArray().Select(embed => embed!.DeepClone().AsObject()).ToArray());

    /// <summary>All buttons, row by row.</summary>
    public IReadOnlyList<SimulatedButton> Buttons => Read(message => SimulatedButton.In(message["components"]!.AsArray()));

    /// <summary>A copy: https://discord.com/developers/docs/resources/message#message-object</summary>
    public JsonObject ToJson() => Read(message => message.DeepClone().AsObject());

    /// <summary>Replaces the named fields.</summary>
    public void Change(JsonObject fields)
    {
        lock (gate)
        {
            foreach (var (name, value) in fields)
            {
                json[name] = value?.DeepClone();
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
