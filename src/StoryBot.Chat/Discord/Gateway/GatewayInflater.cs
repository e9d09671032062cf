using System.Buffers;
using System.IO.Compression;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>
/// Undoes <c>zlib-stream</c>: one inflate context for a whole connection, a message wherever the bytes end in 00 00 FF FF.
/// https://discord.com/developers/docs/events/gateway#transport-compression
/// </summary>
/// <param name="maxBytes">The longest message kept; a longer one is inflated to its end, for the context's sake, and thrown away.</param>
internal sealed class GatewayInflater(int maxBytes) : IDisposable
{
    /// <summary>Nobody sends a message this long in good faith: the context is given up.</summary>
    private const long Bomb = 1L << 28;

    private readonly PendingBytes pending = new();
    private ArrayBufferWriter<byte> message = new(64 * 1024);
    private ZLibStream? zlib;

    /// <summary>Adds what one websocket message brought.</summary>
    public InflatedMessage Add(ReadOnlySpan<byte> bytes)
    {
        pending.Append(bytes);
        if (pending.Length > maxBytes)
            return InflatedMessage.Broken;
        if (!pending.EndsWithFlush())
            return InflatedMessage.Incomplete;
        try
        {
            return Inflate();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return InflatedMessage.Broken;
        }
    }

    public void Dispose()
    {
        zlib?.Dispose();
        pending.Dispose();
    }

    private InflatedMessage Inflate()
    {
        zlib ??= new ZLibStream(pending, CompressionMode.Decompress, leaveOpen: true);
        if (message.Capacity > 1 << 20)
            message = new ArrayBufferWriter<byte>(64 * 1024);
        message.ResetWrittenCount();
        var total = 0L;
        while (true)
        {
            var read = zlib.Read(message.GetSpan(16 * 1024));
            if (read == 0)
                break;
            total += read;
            if (total > Bomb)
                return InflatedMessage.Broken;
            if (total <= maxBytes)
                message.Advance(read);
        }

        pending.Clear();
        return total > maxBytes ? InflatedMessage.TooLong : new InflatedMessage(InflatedKind.Whole, message.WrittenMemory);
    }
}
