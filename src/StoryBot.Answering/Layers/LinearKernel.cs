using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryBot.Answering.Layers;

/// <summary>
/// Multiplies rows of small integers by vectors that were rounded, two rows and four vectors at a time so that most of them stay in registers.
/// Sums of integers are exact: every processor comes to the same.
/// </summary>
internal static class LinearKernel<TLanes, TIntegers, TSums>
    where TLanes : struct, ILanes<TIntegers, TSums>
    where TIntegers : struct
    where TSums : struct
{
    private const int RowsAtOnce = 2;
    private const int VectorsAtOnce = 4;

    public static void Apply(ReadOnlySpan<sbyte> rows, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias, RoundedVectors vectors, Span<float> into)
    {
        var (outputs, inputs) = (scales.Length, vectors.Width);
        if (inputs % TLanes.Width != 0 || rows.Length != outputs * inputs || into.Length < vectors.Count * outputs)
        {
            throw new ArgumentException($"{outputs} rows of {inputs} for {vectors.Count} vectors into {into.Length} numbers");
        }

        Span<short> two = stackalloc short[RowsAtOnce * inputs];
        for (var row = 0; row < outputs; row += RowsAtOnce)
        {
            // The last of an odd number of rows is worked out beside what stood there before, which is never read.
            Widen(rows.Slice(row * inputs, Math.Min(RowsAtOnce, outputs - row) * inputs), two);
            ref readonly var a = ref two[0];
            ref readonly var b = ref two[inputs];
            var at = 0;
            for (; at + VectorsAtOnce <= vectors.Count; at += VectorsAtOnce)
            {
                var (first, second) = Four(in a, in b, in vectors.First(at), inputs);
                var (scale, place) = (vectors.Scales(at), at * outputs);
                Put(Vector128.ConvertToSingle(first) * scale * scales[row], into[(place + row)..], outputs, bias, row);
                if (row + 1 < outputs)
                {
                    Put(Vector128.ConvertToSingle(second) * scale * scales[row + 1], into[(place + row + 1)..], outputs, bias, row + 1);
                }
            }

            for (; at < vectors.Count; at++)
            {
                var (first, second) = One(in a, in b, in vectors.First(at), inputs);
                var (scale, place) = (vectors.Scales(at)[0], at * outputs);
                Put(first * scale * scales[row], ref into[place + row], bias, row);
                if (row + 1 < outputs)
                {
                    Put(second * scale * scales[row + 1], ref into[place + row + 1], bias, row + 1);
                }
            }
        }
    }

    // Once for all vectors: they are many.
    private static void Widen(ReadOnlySpan<sbyte> integers, Span<short> into)
    {
        ref readonly var from = ref integers[0];
        for (var at = 0; at < integers.Length; at += TLanes.Width)
        {
            TLanes.Store(TLanes.Load(in from, (nuint)at), ref into[at]);
        }
    }

    // What a row gives for each of four vectors.
    private static void Put(Vector128<float> given, Span<float> into, int apart, ReadOnlySpan<float> bias, int row)
    {
        Put(given[0], ref into[0], bias, row);
        Put(given[1], ref into[apart], bias, row);
        Put(given[2], ref into[2 * apart], bias, row);
        Put(given[3], ref into[3 * apart], bias, row);
    }

    private static void Put(float given, ref float place, ReadOnlySpan<float> bias, int row) => place = given + bias[row];

    [MethodImpl(Compiled.AtOnce)]
    private static (Vector128<int> First, Vector128<int> Second) Four(ref readonly short rowA, ref readonly short rowB, ref readonly short vectors, int inputs)
    {
        TSums a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        var length = (nuint)inputs;
        for (nuint at = 0; at < length; at += (nuint)TLanes.Width)
        {
            var a = TLanes.Load(in rowA, at);
            var b = TLanes.Load(in rowB, at);
            var x0 = TLanes.Load(in vectors, at);
            var x1 = TLanes.Load(in vectors, length + at);
            var x2 = TLanes.Load(in vectors, (2 * length) + at);
            var x3 = TLanes.Load(in vectors, (3 * length) + at);
            a0 = TLanes.MultiplyAdd(a, x0, a0);
            a1 = TLanes.MultiplyAdd(a, x1, a1);
            a2 = TLanes.MultiplyAdd(a, x2, a2);
            a3 = TLanes.MultiplyAdd(a, x3, a3);
            b0 = TLanes.MultiplyAdd(b, x0, b0);
            b1 = TLanes.MultiplyAdd(b, x1, b1);
            b2 = TLanes.MultiplyAdd(b, x2, b2);
            b3 = TLanes.MultiplyAdd(b, x3, b3);
        }

        return (TLanes.Sum(a0, a1, a2, a3), TLanes.Sum(b0, b1, b2, b3));
    }

    private static (int First, int Second) One(ref readonly short rowA, ref readonly short rowB, ref readonly short vector, int inputs)
    {
        TSums first = default, second = default;
        var length = (nuint)inputs;
        for (nuint at = 0; at < length; at += (nuint)TLanes.Width)
        {
            var x = TLanes.Load(in vector, at);
            first = TLanes.MultiplyAdd(TLanes.Load(in rowA, at), x, first);
            second = TLanes.MultiplyAdd(TLanes.Load(in rowB, at), x, second);
        }

        return (TLanes.Sum(first), TLanes.Sum(second));
    }
}
