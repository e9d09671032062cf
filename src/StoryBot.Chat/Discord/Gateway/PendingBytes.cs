namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Compressed bytes that wait to be inflated: written at the end, read from the front.</summary>
internal sealed class PendingBytes : Stream
{
    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public void Append(ReadOnlySpan<byte> more)
    {
        if (length + more.Length > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more.Length));
        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
    }

    public bool EndsWithFlush() => bytes.AsSpan(0, length).EndsWith(FlushMark);

    public void Clear()
    {
        length = position = 0;
        if (bytes.Length > 1 << 20)
            bytes = new byte[16 * 1024];
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, length - position);
        bytes.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
