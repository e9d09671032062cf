namespace StoryBot.Answering.Layers;

/// <summary>Multiplies rows of small integers by vectors, two rows and four vectors at a time so that most of them stay in registers.</summary>
internal static class LinearKernel<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private const int RowsAtOnce = 2;
    private const int VectorsAtOnce = 4;

    public static void Apply(ReadOnlySpan<sbyte> rows, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias, ReadOnlySpan<float> vectors, Span<float> into)
    {
        var (outputs, inputs) = (scales.Length, rows.Length / scales.Length);
        var count = vectors.Length / inputs;
        if (inputs % TLanes.Width != 0 || into.Length < count * outputs)
        {
            throw new ArgumentException($"{outputs} rows of {inputs} for {count} vectors into {into.Length} numbers");
        }

        for (var row = 0; row < outputs; row += RowsAtOnce)
        {
            // The last of an odd number of rows is worked out beside itself.
            var next = Math.Min(row + 1, outputs - 1);
            ref readonly var a = ref rows[row * inputs];
            ref readonly var b = ref rows[next * inputs];
            var at = 0;
            for (; at + VectorsAtOnce <= count; at += VectorsAtOnce)
            {
                Four(in a, in b, in vectors[at * inputs], inputs, out var first, out var second);
                for (var vector = 0; vector < VectorsAtOnce; vector++)
                {
                    into[((at + vector) * outputs) + row] = (first[vector] * scales[row]) + bias[row];
                    into[((at + vector) * outputs) + next] = (second[vector] * scales[next]) + bias[next];
                }
            }

            for (; at < count; at++)
            {
                var (first, second) = One(in a, in b, in vectors[at * inputs], inputs);
                into[(at * outputs) + row] = (first * scales[row]) + bias[row];
                into[(at * outputs) + next] = (second * scales[next]) + bias[next];
            }
        }
    }

    private static void Four(ref readonly sbyte rowA, ref readonly sbyte rowB, ref readonly float vectors, int inputs, out Sums first, out Sums second)
    {
        TVector a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        var length = (nuint)inputs;
        for (nuint at = 0; at < length; at += (nuint)TLanes.Width)
        {
            var a = TLanes.Numbers(in rowA, at);
            var b = TLanes.Numbers(in rowB, at);
            var x0 = TLanes.Numbers(in vectors, at);
            var x1 = TLanes.Numbers(in vectors, length + at);
            var x2 = TLanes.Numbers(in vectors, (2 * length) + at);
            var x3 = TLanes.Numbers(in vectors, (3 * length) + at);
            a0 = TLanes.MultiplyAdd(a, x0, a0);
            a1 = TLanes.MultiplyAdd(a, x1, a1);
            a2 = TLanes.MultiplyAdd(a, x2, a2);
            a3 = TLanes.MultiplyAdd(a, x3, a3);
            b0 = TLanes.MultiplyAdd(b, x0, b0);
            b1 = TLanes.MultiplyAdd(b, x1, b1);
            b2 = TLanes.MultiplyAdd(b, x2, b2);
            b3 = TLanes.MultiplyAdd(b, x3, b3);
        }

        first = default;
        second = default;
        (first[0], first[1], first[2], first[3]) = (TLanes.Sum(a0), TLanes.Sum(a1), TLanes.Sum(a2), TLanes.Sum(a3));
        (second[0], second[1], second[2], second[3]) = (TLanes.Sum(b0), TLanes.Sum(b1), TLanes.Sum(b2), TLanes.Sum(b3));
    }

    private static (float First, float Second) One(ref readonly sbyte rowA, ref readonly sbyte rowB, ref readonly float vector, int inputs)
    {
        TVector first = default, second = default;
        var length = (nuint)inputs;
        for (nuint at = 0; at < length; at += (nuint)TLanes.Width)
        {
            var x = TLanes.Numbers(in vector, at);
            first = TLanes.MultiplyAdd(TLanes.Numbers(in rowA, at), x, first);
            second = TLanes.MultiplyAdd(TLanes.Numbers(in rowB, at), x, second);
        }

        return (TLanes.Sum(first), TLanes.Sum(second));
    }

    [System.Runtime.CompilerServices.InlineArray(VectorsAtOnce)]
    private struct Sums
    {
        private float first;
    }
}
