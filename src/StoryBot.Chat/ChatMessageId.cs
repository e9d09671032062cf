namespace StoryBot.Chat;

/// <summary>Names a message or an interaction across platforms, sockets, replays and restarts.</summary>
/// <param name="Platform">"discord", "slack" or "terminal".</param>
/// <param name="Value">The platform's own id, with whatever makes it unique there.</param>
public readonly record struct ChatMessageId(string Platform, string Value)
{
    public override string ToString() => $"{Platform}:{Value}";
}
