using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CsCheck;
using StoryBot.Answering.Layers;

namespace StoryBot.Tests.Layers;

public sealed class WovenMapTests
{
    private const float Everywhere = 5;

    private static readonly Gen<(float[][] Rows, float[] Bias, float[][] Vectors)> Maps =
        from outputs in Gen.Int[1, 3].Select(bands => bands * Weaving.Rows)
        from inputs in Gen.Int[1, 20].Select(steps => steps * Weaving.Inputs)
        from rows in Gen.Float[-1, 1].Array[inputs].Array[outputs]
        from bias in Gen.Float[-1, 1].Array[outputs]
        from vectors in Gen.Float[-1, 1].Array[inputs].Array[0, 9]
        select (rows, bias, vectors);

    [Fact]
    public void Packed_and_read_back_it_gives_what_multiplying_by_hand_gives() => Maps.Sample(sample =>
    {
        var (rows, bias, vectors) = sample;
        var map = Packed(rows, bias);
        using var rounded = new RoundedVectors([.. vectors.SelectMany(vector => vector)], map.Inputs);
        var given = new float[vectors.Length * rows.Length];
        var added = Enumerable.Repeat(Everywhere, given.Length).ToArray();

        map.Apply(rounded, given);
        map.Add(rounded, added);

        foreach (var ((vector, at), (row, output)) in vectors.Index().SelectMany(vector => rows.Index().Select(row => ((vector.Item, vector.Index), (row.Item, row.Index)))))
        {
            var byHand = row.Zip(vector, (one, other) => (double)one * other).Sum();
            // A weight is off by half a 127th, a number by much less.
            Assert.Equal(byHand + bias[output], given[(at * rows.Length) + output], (map.Inputs * 0.005) + 1e-4);
            Assert.Equal(given[(at * rows.Length) + output] - bias[output] + Everywhere, added[(at * rows.Length) + output], 1e-5);
        }
    }, iter: 100);

    [Fact]
    public void Every_width_of_lanes_gives_the_same() => Maps.Sample(sample =>
    {
        var (rows, bias, vectors) = sample;
        var integers = new byte[rows.Length * rows[0].Length];
        new Random(rows.Length).NextBytes(integers);
        using var rounded = new RoundedVectors([.. vectors.SelectMany(vector => vector)], rows[0].Length);
        var scales = bias.Select(MathF.Abs).ToArray();
        var (narrow, middle, wide) = (new float[vectors.Length * rows.Length], new float[vectors.Length * rows.Length], new float[vectors.Length * rows.Length]);

        WovenKernel<Lanes128, Vector128<short>, Vector128<int>>.Add(MemoryMarshal.Cast<byte, sbyte>(integers), scales, rounded, narrow);
        if (Lanes256.IsSupported)
        {
            WovenKernel<Lanes256, Vector256<short>, Vector256<int>>.Add(MemoryMarshal.Cast<byte, sbyte>(integers), scales, rounded, middle);
            Assert.Equal(narrow, middle);
        }

        if (Lanes512.IsSupported)
        {
            WovenKernel<Lanes512, Vector512<short>, Vector512<int>>.Add(MemoryMarshal.Cast<byte, sbyte>(integers), scales, rounded, wide);
            Assert.Equal(narrow, wide);
        }
    }, iter: 100);

    [Fact]
    public void A_row_is_read_back_as_numbers()
    {
        var rows = Enumerable.Range(0, Weaving.Rows).Select(row => new float[] { row, -row, 127, 0.5f }).ToArray();
        var row = new float[4];

        Packed(rows, new float[rows.Length]).Row(7, row);

        Assert.Equal([7, -7, 127, 0], row);
    }

    [Fact]
    public void Too_little_room_is_refused()
    {
        var map = Packed([.. Enumerable.Repeat(new float[] { 1, 1 }, Weaving.Rows)], new float[Weaving.Rows]);

        Assert.Throws<ArgumentException>(() =>
        {
            using var vectors = new RoundedVectors(new float[4], 2);
            map.Apply(vectors, new float[Weaving.Rows]);
        });
    }

    private static WovenMap Packed(float[][] rows, float[] bias)
    {
        using var packed = new MemoryStream();
        using (var writer = new PackedWriter(packed, PackedMarks.CrossEncoder))
        {
            writer.Woven(rows, bias);
        }

        var reader = new PackedReader(packed.ToArray());
        reader.Expect(PackedMarks.CrossEncoder);
        return reader.Woven();
    }
}
