using System.Buffers.Binary;
using System.Text;

namespace StoryBot.Simulators.Sockets;

/// <summary>A WebSocket frame as it travels; the framework's own sockets hide pings, pongs and the close handshake.</summary>
internal sealed record WireFrame(WireOpcode Opcode, byte[] Payload, bool IsLast = true)
{
    public static WireFrame Text(string text) => new(WireOpcode.Text, Encoding.UTF8.GetBytes(text));

    public static WireFrame Ping(string text) => new(WireOpcode.Ping, Encoding.UTF8.GetBytes(text));

    public static WireFrame Close(int code)
    {
        var payload = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        return new WireFrame(WireOpcode.Close, payload);
    }
}
