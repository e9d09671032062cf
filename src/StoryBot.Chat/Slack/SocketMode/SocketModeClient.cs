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
            return all.OfType<ChatAdapterHealth.Refused>().FirstOrDefault()
                ?? all.OfType<ChatAdapterHealth.Connected>().MinBy(connected => connected.Since)
                ?? all[0];
        }
    }

    /// <summary>Runs all; once one is refused for good the others end too, since the mend needs a restart.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = slots.Select(slot => slot.RunAsync(ended.Token)).ToArray();
        await Task.WhenAny(running).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(running).ConfigureAwait(false);
    }
}
