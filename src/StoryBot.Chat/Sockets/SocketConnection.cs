using System.Buffers;
using System.Net.WebSockets;

namespace StoryBot.Chat.Sockets;

/// <summary>One websocket: whole messages in, never more than <c>maxBytes</c> of one in memory; one reader, any number of writers.</summary>
internal sealed class SocketConnection : IAsyncDisposable
{
    private const int KeptBytes = 1 << 20;
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(1);

    private readonly WebSocket socket;
    private readonly int maxBytes;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim sending = new(1, 1);
    private ArrayBufferWriter<byte> message = new(16 * 1024);

    internal SocketConnection(WebSocket socket, int maxBytes, TimeProvider time)
    {
        this.socket = socket;
        this.maxBytes = maxBytes;
        this.time = time;
    }

    /// <param name="pulse">How often to ping; a ping not answered for as long ends the connection. Null for a peer with heartbeats of its own.</param>
    /// <exception cref="WebSocketException">The peer can't be reached or refuses.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or the peer took longer than <paramref name="patience"/>.</exception>
    public static async Task<SocketConnection> ConnectAsync(
        Uri address, int maxBytes, TimeSpan patience, TimeProvider time, CancellationToken cancellation, TimeSpan? pulse = null)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = pulse ?? TimeSpan.Zero;
        client.Options.KeepAliveTimeout = pulse ?? Timeout.InfiniteTimeSpan;
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await client.ConnectAsync(address, either.Token).ConfigureAwait(false);
            return new SocketConnection(client, maxBytes, time);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The next whole message; after <see cref="SocketFrame.Closed"/> there is none.</summary>
    public async ValueTask<SocketFrame> ReceiveAsync()
    {
        if (message.Capacity > KeptBytes)
            message = new ArrayBufferWriter<byte>(16 * 1024);
        message.ResetWrittenCount();
        var oversized = false;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(8 * 1024), CancellationToken.None).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                    return new SocketFrame.Closed((int?)socket.CloseStatus, Printable(socket.CloseStatusDescription));
                if (oversized || message.WrittenCount + part.Count > maxBytes)
                    oversized = true;
                else
                    message.Advance(part.Count);
                if (part.EndOfMessage)
                    return Whole(part.MessageType == WebSocketMessageType.Binary, oversized);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            return new SocketFrame.Closed((int?)socket.CloseStatus, Printable(broken.Message));
        }
    }

    /// <summary>Sends one text message.</summary>
    /// <returns>False where the socket is at its end; the reader learns why.</returns>
    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(utf8, WebSocketMessageType.Text, true, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Says goodbye with <paramref name="code"/>, gives the peer a second to say it too, then cuts the line.</summary>
    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(ClosePatience, time);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token).ConfigureAwait(false);
            while (socket.State == WebSocketState.CloseSent)
                await Task.Delay(TimeSpan.FromMilliseconds(20), time, limit.Token).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The peer is gone already, or silent: cutting the line is all that is left.
        }

        socket.Abort();
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private SocketFrame Whole(bool binary, bool oversized) => (oversized, binary) switch
    {
        (true, _) => new SocketFrame.Oversized(binary),
        (_, true) => new SocketFrame.Binary(message.WrittenMemory),
        _ => new SocketFrame.Text(message.WrittenMemory),
    };

    /// <summary>A peer's words, fit for a log line.</summary>
    private static string Printable(string? words)
    {
        var kept = new string((words ?? "").Where(letter => !char.IsControl(letter)).Take(120).ToArray());
        return kept.Length == 0 ? "no reason given" : kept;
    }
}
