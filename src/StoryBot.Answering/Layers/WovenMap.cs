using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StoryBot.Answering.Layers;

/// <summary>A linear map for many vectors at a time: small integers in the order of <see cref="Weaving"/>, with a scale for each row.</summary>
/// <param name="woven">Signed bytes.</param>
/// <param name="scales">What an integer of each row stands for.</param>
/// <param name="bias">What is added to each output; none where it is only ever added to others.</param>
internal sealed class WovenMap(ReadOnlyMemory<byte> woven, float[] scales, float[] bias) : ILinearMap
{
    public int Inputs { get; } = woven.Length / scales.Length;

    public int Outputs => scales.Length;

    public ReadOnlySpan<float> Bias => bias;

    /// <summary>One row as numbers.</summary>
    public void Row(int row, Span<float> into)
    {
        for (var input = 0; input < Inputs; input++)
        {
            into[input] = (sbyte)woven.Span[Weaving.PlaceOf(row, input, Inputs)] * scales[row];
        }
    }

    public void Apply(RoundedVectors vectors, Span<float> into)
    {
        for (var vector = 0; vector < vectors.Count; vector++)
        {
            bias.CopyTo(into[(vector * Outputs)..]);
        }

        Add(vectors, into);
    }

    /// <summary>Adds what the rows give, without the bias, to what is there.</summary>
    public void Add(RoundedVectors vectors, Span<float> into)
    {
        var integers = MemoryMarshal.Cast<byte, sbyte>(woven.Span);
        if (Lanes512.IsSupported)
        {
            WovenKernel<Lanes512, Vector512<short>, Vector512<int>>.Add(integers, scales, vectors, into);
        }
        else if (Lanes256.IsSupported)
        {
            WovenKernel<Lanes256, Vector256<short>, Vector256<int>>.Add(integers, scales, vectors, into);
        }
        else
        {
            WovenKernel<Lanes128, Vector128<short>, Vector128<int>>.Add(integers, scales, vectors, into);
        }
    }
}
