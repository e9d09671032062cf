using System.IO.Compression;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>One deflate context for the whole connection; each message ends with a sync flush (00 00 FF FF).</summary>
internal sealed class ZlibTransport : IDisposable
{
    private readonly MemoryStream buffer = new();
    private readonly ZLibStream deflate;

    public ZlibTransport() => deflate = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(byte[] payload)
    {
        buffer.SetLength(0);
        deflate.Write(payload);
        deflate.Flush();
        return buffer.ToArray();
    }

    public void Dispose()
    {
        deflate.Dispose();
        buffer.Dispose();
    }
}
