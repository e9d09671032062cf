using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace StoryBot.Tests.EndToEnd;

/// <summary>An address of this machine behind which there is nothing: every connection is reset, and counted. When it is gone, something else may take its port.</summary>
internal sealed class ClosedDoor : IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentQueue<long> attempts = new();
    private readonly Task turningAway;

    public ClosedDoor()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        turningAway = Task.Run(TurnAwayAsync);
    }

    public int Port { get; }

    /// <summary>When somebody tried, by the system's clock.</summary>
    public IReadOnlyList<long> Attempts => [.. attempts];

    public void Dispose()
    {
        listener.Dispose();
        turningAway.Wait();
    }

    private async Task TurnAwayAsync()
    {
        try
        {
            while (true)
            {
                using var visitor = await listener.AcceptAsync();
                attempts.Enqueue(TimeProvider.System.GetTimestamp());
                visitor.LingerState = new LingerOption(enable: true, seconds: 0);
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The door is taken away.
        }
    }
}
