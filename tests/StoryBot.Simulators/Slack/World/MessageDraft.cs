using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>What someone wants to post, already found lawful.</summary>
internal sealed record MessageDraft(SlackChannel Channel, SlackUser Author, string Text)
{
    public JsonArray? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    public JsonObject? Metadata { get; init; }

    /// <summary>What a person's client adds: files, attachments.</summary>
    public JsonObject? Extra { get; init; }

    /// <summary>Makes it ephemeral.</summary>
    public SlackUser? VisibleTo { get; init; }
}
