using System.Net.WebSockets;
using System.Threading.Channels;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>One socket: a queue outward that never blocks the world, and a loop that reads whole messages.</summary>
internal sealed class GatewayConnection(WebSocket socket, Action abort, ZlibTransport? zlib)
{
    /// <summary>A larger message from the client is answered by 4002.</summary>
    public const int LargestClientPayload = 4096;

    private readonly Channel<OutgoingFrame> outgoing = Channel.CreateUnbounded<OutgoingFrame>(new() { SingleReader = true });

    /// <summary>Null until the client has identified or resumed.</summary>
    public GatewaySession? Session { get; set; }

    /// <summary>Whether the client chose transport compression.</summary>
    public bool IsCompressed => zlib is not null;

    /// <summary>Whether the end is queued; what the client says from then on is not heard.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>The code the client closed with; null before it does, or if it went without one.</summary>
    public int? ClientCloseCode { get; private set; }

    /// <summary>Queues a gateway payload.</summary>
    public void Send(byte[] payload) => outgoing.Writer.TryWrite(new OutgoingFrame.Text(payload));

    /// <summary>Queues bytes that are no gateway payload, to see what the client makes of them.</summary>
    public void SendRaw(OutgoingFrame frame) => outgoing.Writer.TryWrite(frame);

    /// <summary>Queues the end; nothing is sent after it.</summary>
    public void Close(int? code, string reason = "")
    {
        IsClosing = true;
        outgoing.Writer.TryWrite(new OutgoingFrame.Close(code, reason));
        outgoing.Writer.TryComplete();
    }

    /// <summary>Ends the TCP connection without a word.</summary>
    public void Abort()
    {
        outgoing.Writer.TryComplete();
        try
        {
            abort();
        }
        catch (ObjectDisposedException)
        {
            // The client was faster: its request has ended already.
        }
    }

    /// <summary>Sends until closed.</summary>
    public async Task PumpAsync(CancellationToken cancellation)
    {
        await foreach (var frame in outgoing.Reader.ReadAllAsync(cancellation))
        {
            switch (frame)
            {
                case OutgoingFrame.Text(var payload) when zlib is not null:
                    await SendAsync(zlib.Compress(payload), WebSocketMessageType.Binary, cancellation);
                    break;
                case OutgoingFrame.Text(var payload):
                    await SendAsync(payload, WebSocketMessageType.Text, cancellation);
                    break;
                case OutgoingFrame.Binary(var payload):
                    await SendAsync(payload, WebSocketMessageType.Binary, cancellation);
                    break;
                case OutgoingFrame.Close(var code, var reason):
                    var status = code is null ? WebSocketCloseStatus.Empty : (WebSocketCloseStatus)code;
                    await socket.CloseOutputAsync(status, code is null ? null : reason, cancellation);
                    break;
            }
        }
    }

    /// <summary>The next whole message; null when the client has gone. Longer ones come back cut just above the limit.</summary>
    public async Task<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[LargestClientPayload + 1];
        var length = 0;
        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                ClientCloseCode = (int?)socket.CloseStatus;
                return null;
            }

            length += piece.Count;
            if (piece.EndOfMessage || length == buffer.Length)
            {
                return buffer[..length];
            }
        }
    }

    private ValueTask SendAsync(byte[] payload, WebSocketMessageType type, CancellationToken cancellation) =>
        socket.SendAsync(payload.AsMemory(), type, endOfMessage: true, cancellation);
}
