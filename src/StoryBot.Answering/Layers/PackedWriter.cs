using System.Runtime.InteropServices;

namespace StoryBot.Answering.Layers;

/// <summary>Packs weights as <c>PackedReader</c> reads them: little-endian, each part after its length.</summary>
internal sealed class PackedWriter : IDisposable
{
    private readonly BinaryWriter writer;

    /// <param name="mark">What the file begins with, so that no other is taken for it.</param>
    public PackedWriter(Stream output, uint mark)
    {
        writer = new BinaryWriter(output);
        writer.Write(mark);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        writer.Write(utf8.Length);
        writer.Write(utf8);
    }

    public void Numbers(ReadOnlySpan<float> numbers)
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers));
    }

    /// <summary>A linear map, its rows rounded to signed bytes with a scale each.</summary>
    public void Map(float[][] rows, float[] bias)
    {
        float[] scales = [.. rows.Select(row => Math.Max(row.Max(Math.Abs), 1e-9f) / sbyte.MaxValue)];
        Numbers(scales);
        Numbers(bias);
        writer.Write(rows.Length * rows[0].Length);
        for (var row = 0; row < rows.Length; row++)
        {
            writer.Write([.. rows[row].Select(value => (byte)(sbyte)MathF.Round(value / scales[row]))]);
        }
    }

    public void Dispose() => writer.Dispose();
}
