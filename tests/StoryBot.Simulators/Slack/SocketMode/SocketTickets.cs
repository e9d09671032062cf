using System.Collections.Concurrent;

namespace StoryBot.Simulators.Slack.SocketMode;

/// <summary>The addresses that apps.connections.open gives: each opens one socket, soon.</summary>
internal sealed class SocketTickets(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, DateTimeOffset> issued = new();

    public int Issued { get; private set; }

    public string Issue()
    {
        var ticket = Guid.NewGuid().ToString();
        issued[ticket] = time.GetUtcNow() + Life;
        Issued++;
        return ticket;
    }

    /// <summary>False for a ticket that is unknown, used or too old.</summary>
    public bool Redeem(string? ticket) => ticket is not null && issued.TryRemove(ticket, out var expires) && time.GetUtcNow() < expires;
}
