namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>Several sockets at once: each envelope comes by one of them, so that while one is renewed another listens.</summary>
internal sealed class SocketModeClient(IReadOnlyList<SocketModeSlot> slots)
{
    /// <summary>As good as the best of them: one socket hears everything.</summary>
    public ChatAdapterHealth Health
    {
        get
        {
            var all = slots.Select(slot => slot.Health).ToArray();
            return all.OfType<ChatAdapterHealth.Connected>().MinBy(connected => connected.Since) ?? all[0];
        }
    }

    /// <summary>Runs all, until stopped.</summary>
    public Task RunAsync(CancellationToken stopping) => SideBySide.AllAsync(slots.Select(slot => (Func<CancellationToken, Task>)slot.RunAsync), stopping);
}
