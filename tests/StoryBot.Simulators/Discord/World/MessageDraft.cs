using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>What someone wants to post, already found lawful.</summary>
internal sealed record MessageDraft(SimulatedChannel Channel, SimulatedUser Author, string Content)
{
    public JsonArray? Embeds { get; init; }

    public JsonArray? Components { get; init; }

    public MessageFlags Flags { get; init; }

    public SimulatedMessage? RepliesTo { get; init; }

    public JsonNode? Nonce { get; init; }

    public Mentions? Mentions { get; init; }

    /// <summary>What a person's client adds: attachments, embeds.</summary>
    public JsonObject? Extra { get; init; }

    /// <summary>The interaction that this answers.</summary>
    public JsonObject? InteractionMetadata { get; init; }
}
