namespace StoryBot.Chat.Sockets;

/// <summary>What a websocket gave: one whole message, or its end.</summary>
internal abstract record SocketFrame
{
    private SocketFrame()
    {
    }

    /// <summary>A whole text message.</summary>
    /// <param name="Utf8">Valid until the next receive.</param>
    public sealed record Text(ReadOnlyMemory<byte> Utf8) : SocketFrame;

    /// <summary>A whole binary message.</summary>
    /// <param name="Bytes">Valid until the next receive.</param>
    public sealed record Binary(ReadOnlyMemory<byte> Bytes) : SocketFrame;

    /// <summary>A message longer than the bound: read to its end and thrown away, so the stream lives on.</summary>
    public sealed record Oversized(bool IsBinary) : SocketFrame;

    /// <summary>The socket is at its end.</summary>
    /// <param name="Code">The peer's close code; null where it said none or the network broke.</param>
    public sealed record Closed(int? Code, string Cause) : SocketFrame;
}
