using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryBot.Answering.Layers;

/// <summary>
/// Multiplies woven rows of small integers by vectors that were rounded, two vectors' width of rows and four vectors at a time so that the sums stay
/// in registers. Sums of integers are exact: every processor comes to the same.
/// </summary>
internal static class WovenKernel<TLanes, TIntegers, TSums>
    where TLanes : struct, ILanes<TIntegers, TSums>
    where TIntegers : struct
    where TSums : struct
{
    private const int VectorsAtOnce = 4;

    /// <summary>Adds what the rows give to what is there.</summary>
    public static void Add(ReadOnlySpan<sbyte> woven, ReadOnlySpan<float> scales, RoundedVectors vectors, Span<float> into)
    {
        var (outputs, inputs) = (scales.Length, vectors.Width);
        if (outputs % Weaving.Rows != 0 || inputs % Weaving.Inputs != 0 || woven.Length != outputs * inputs || into.Length < vectors.Count * outputs)
        {
            throw new ArgumentException($"{outputs} rows of {inputs} for {vectors.Count} vectors into {into.Length} numbers");
        }

        for (var row = 0; row < outputs; row += TLanes.Width)
        {
            ref readonly var from = ref woven[Weaving.PlaceOf(row, 0, inputs)];
            var at = 0;
            for (; at + VectorsAtOnce <= vectors.Count; at += VectorsAtOnce)
            {
                Four(in from, in vectors.First(at), (nuint)inputs, vectors.Scales(at), in scales[row], ref into[(at * outputs) + row], outputs);
            }

            for (; at < vectors.Count; at++)
            {
                One(in from, in vectors.First(at), (nuint)inputs, vectors.Scales(at)[0], in scales[row], ref into[(at * outputs) + row]);
            }
        }
    }

    // Nothing here may throw, as a span would: it would cost the sums their registers.
    [MethodImpl(Compiled.AtOnce)]
    private static void Four(ref readonly sbyte from, ref readonly short vectors, nuint inputs, Vector128<float> scale, ref readonly float scales, ref float into, int apart)
    {
        TSums a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        nuint place = 0;
        for (nuint at = 0; at < inputs; at += Weaving.Inputs)
        {
            var a = TLanes.Load(in from, place);
            var b = TLanes.Load(in from, place + (nuint)TLanes.Width);
            place += Weaving.Rows * Weaving.Inputs;
            var x = TLanes.Repeat(in vectors, at);
            a0 = TLanes.MultiplyAdd(a, x, a0);
            b0 = TLanes.MultiplyAdd(b, x, b0);
            x = TLanes.Repeat(in vectors, inputs + at);
            a1 = TLanes.MultiplyAdd(a, x, a1);
            b1 = TLanes.MultiplyAdd(b, x, b1);
            x = TLanes.Repeat(in vectors, (2 * inputs) + at);
            a2 = TLanes.MultiplyAdd(a, x, a2);
            b2 = TLanes.MultiplyAdd(b, x, b2);
            x = TLanes.Repeat(in vectors, (3 * inputs) + at);
            a3 = TLanes.MultiplyAdd(a, x, a3);
            b3 = TLanes.MultiplyAdd(b, x, b3);
        }

        Put(a0, b0, scale[0], in scales, ref into);
        Put(a1, b1, scale[1], in scales, ref Unsafe.Add(ref into, apart));
        Put(a2, b2, scale[2], in scales, ref Unsafe.Add(ref into, 2 * apart));
        Put(a3, b3, scale[3], in scales, ref Unsafe.Add(ref into, 3 * apart));
    }

    [MethodImpl(Compiled.AtOnce)]
    private static void One(ref readonly sbyte from, ref readonly short vector, nuint inputs, float scale, ref readonly float scales, ref float into)
    {
        TSums a = default, b = default;
        nuint place = 0;
        for (nuint at = 0; at < inputs; at += Weaving.Inputs)
        {
            var x = TLanes.Repeat(in vector, at);
            a = TLanes.MultiplyAdd(TLanes.Load(in from, place), x, a);
            b = TLanes.MultiplyAdd(TLanes.Load(in from, place + (nuint)TLanes.Width), x, b);
            place += Weaving.Rows * Weaving.Inputs;
        }

        Put(a, b, scale, in scales, ref into);
    }

    private static void Put(TSums a, TSums b, float scale, ref readonly float scales, ref float into)
    {
        TLanes.Add(a, scale, in scales, ref into, 0);
        TLanes.Add(b, scale, in scales, ref into, (nuint)(TLanes.Width / Weaving.Inputs));
    }
}
