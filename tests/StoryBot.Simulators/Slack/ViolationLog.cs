using System.Collections.Concurrent;

namespace StoryBot.Simulators.Slack;

/// <summary>What the app did that Slack lets pass in silence but that no app should do; a test ends by asserting that it is empty.</summary>
internal sealed class ViolationLog
{
    private readonly ConcurrentQueue<string> all = new();

    public IReadOnlyList<string> All => [.. all];

    public void Add(string violation) => all.Enqueue(violation);
}
