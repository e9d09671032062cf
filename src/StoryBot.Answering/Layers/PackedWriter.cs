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
    public void Map(float[][] rows, float[] bias) => Write(rows, bias, (row, input) => (row * rows[0].Length) + input);

    /// <summary>The same in the order of <see cref="Weaving"/>.</summary>
    public void Woven(float[][] rows, float[] bias) => Write(rows, bias, (row, input) => Weaving.PlaceOf(row, input, rows[0].Length));

    private void Write(float[][] rows, float[] bias, Func<int, int, int> placeOf)
    {
        float[] scales = [.. rows.Select(row => Math.Max(row.Max(Math.Abs), 1e-9f) / sbyte.MaxValue)];
        var integers = new byte[rows.Length * rows[0].Length];
        foreach (var (row, numbers) in rows.Index())
        {
            foreach (var (input, number) in numbers.Index())
            {
                integers[placeOf(row, input)] = (byte)(sbyte)MathF.Round(number / scales[row]);
            }
        }

        Numbers(scales);
        Numbers(bias);
        writer.Write(integers.Length);
        writer.Write(integers);
    }

    public void Dispose() => writer.Dispose();
}
