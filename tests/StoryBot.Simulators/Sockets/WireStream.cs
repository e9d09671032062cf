using System.Buffers.Binary;

namespace StoryBot.Simulators.Sockets;

/// <summary>The server's half of RFC 6455, frame by frame. https://www.rfc-editor.org/rfc/rfc6455#section-5</summary>
internal sealed class WireStream(Stream stream)
{
    private const int LargestPayload = 1024 * 1024;
    private const byte LastFlag = 0x80;
    private const byte MaskFlag = 0x80;

    /// <summary>The next frame, unmasked; throws where the client breaks the protocol or goes.</summary>
    public async Task<WireFrame> ReadAsync(CancellationToken cancellation)
    {
        var head = await TakeAsync(2, cancellation);
        if ((head[1] & MaskFlag) == 0)
        {
            throw new IOException("A client's frames must be masked");
        }

        var length = (head[1] & 0x7F) switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(await TakeAsync(2, cancellation)),
            127 => BinaryPrimitives.ReadInt64BigEndian(await TakeAsync(8, cancellation)),
            var small => small,
        };
        if (length is < 0 or > LargestPayload)
        {
            throw new IOException("The frame is too large");
        }

        var mask = await TakeAsync(4, cancellation);
        var payload = await TakeAsync((int)length, cancellation);
        for (var i = 0; i < payload.Length; i++)
        {
            payload[i] ^= mask[i % 4];
        }

        return new WireFrame((WireOpcode)(head[0] & 0x0F), payload, (head[0] & LastFlag) != 0);
    }

    /// <summary>Writes a whole frame; one caller at a time.</summary>
    public async Task WriteAsync(WireFrame frame, CancellationToken cancellation)
    {
        var length = frame.Payload.Length;
        var head = new byte[length < 126 ? 2 : length <= ushort.MaxValue ? 4 : 10];
        head[0] = (byte)((frame.IsLast ? LastFlag : 0) | (byte)frame.Opcode);
        switch (head.Length)
        {
            case 2:
                head[1] = (byte)length;
                break;
            case 4:
                head[1] = 126;
                BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)length);
                break;
            default:
                head[1] = 127;
                BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(2), length);
                break;
        }

        await stream.WriteAsync((byte[])[.. head, .. frame.Payload], cancellation);
        await stream.FlushAsync(cancellation);
    }

    private async Task<byte[]> TakeAsync(int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
