using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StoryBot.Answering.Layers;

/// <summary>A linear map whose rows are kept as small integers with a scale each: a quarter of the memory, and nothing an answer would notice. For rows that are taken one by one; others are <see cref="WovenMap"/>s.</summary>
/// <param name="rows">Row after row, as signed bytes.</param>
/// <param name="scales">What an integer of each row stands for.</param>
/// <param name="bias">What is added to each output.</param>
internal sealed class LinearMap(ReadOnlyMemory<byte> rows, float[] scales, float[] bias)
{
    public int Inputs { get; } = scales.Length == 0 ? 0 : rows.Length / scales.Length;

    public int Outputs => scales.Length;

    /// <summary>One row as numbers.</summary>
    public void Row(int row, Span<float> into)
    {
        var integers = MemoryMarshal.Cast<byte, sbyte>(rows.Span.Slice(row * Inputs, Inputs));
        for (var at = 0; at < integers.Length; at++)
        {
            into[at] = integers[at] * scales[row];
        }
    }

    /// <param name="vectors">Any number of vectors of <see cref="Inputs"/> numbers, one after the other.</param>
    /// <param name="into">As many of <see cref="Outputs"/> numbers.</param>
    public void Apply(ReadOnlySpan<float> vectors, Span<float> into)
    {
        var integers = MemoryMarshal.Cast<byte, sbyte>(rows.Span);
        using var rounded = new RoundedVectors(vectors, Inputs);
        if (Lanes512.IsSupported && Inputs % Lanes512.Width == 0)
        {
            LinearKernel<Lanes512, Vector512<short>, Vector512<int>>.Apply(integers, scales, bias, rounded, into);
        }
        else if (Lanes256.IsSupported)
        {
            LinearKernel<Lanes256, Vector256<short>, Vector256<int>>.Apply(integers, scales, bias, rounded, into);
        }
        else
        {
            LinearKernel<Lanes128, Vector128<short>, Vector128<int>>.Apply(integers, scales, bias, rounded, into);
        }
    }
}
