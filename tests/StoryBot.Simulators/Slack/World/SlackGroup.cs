using System.Collections.Immutable;

namespace StoryBot.Simulators.Slack.World;

/// <summary>A user group, such as @editors.</summary>
internal sealed class SlackGroup(string id, string handle)
{
    public string Id { get; } = id;

    public string Handle { get; } = handle;

    public ImmutableHashSet<string> Members { get; set; } = [];
}
