using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StoryBot.Answering.Layers;

/// <summary>Reads weights that were packed for the program: little-endian, each part after its length.</summary>
internal sealed class PackedReader(ReadOnlyMemory<byte> packed)
{
    private int at;

    public void Expect(uint mark)
    {
        if (packed.Length < sizeof(uint) || (uint)Whole() != mark)
        {
            throw new InvalidDataException("not the weights that this program was built for");
        }
    }

    public int Whole() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)).Span);

    public string Text() => System.Text.Encoding.UTF8.GetString(Take(Whole()).Span);

    public float[] Numbers() => MemoryMarshal.Cast<byte, float>(Take(Whole() * sizeof(float)).Span).ToArray();

    /// <summary>A linear map: scales, bias, then the rows of integers, which stay where they are.</summary>
    public LinearMap Map() => Read((rows, scales, bias) => new LinearMap(rows, scales, bias));

    /// <summary>The same in the order of <see cref="Weaving"/>.</summary>
    public WovenMap Woven() => Read((woven, scales, bias) => new WovenMap(woven, scales, bias));

    private T Read<T>(Func<ReadOnlyMemory<byte>, float[], float[], T> map)
    {
        var (scales, bias) = (Numbers(), Numbers());
        return map(Take(Whole()), scales, bias);
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        at += length;
        return packed.Slice(at - length, length);
    }
}
