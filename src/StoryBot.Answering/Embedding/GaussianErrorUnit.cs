using System.Numerics.Tensors;

namespace StoryBot.Answering.Embedding;

/// <summary>Lets a number through as far as a normal distribution lies below it.</summary>
/// <remarks>GELU: https://arxiv.org/abs/1606.08415; the error function by Abramowitz and Stegun, 7.1.26, off by at most 1.5e-7.</remarks>
internal static class GaussianErrorUnit
{
    private const int AtOnce = 512;

    public static void Apply(Span<float> numbers)
    {
        Span<float> fallen = stackalloc float[AtOnce];
        for (var start = 0; start < numbers.Length; start += AtOnce)
        {
            var some = numbers.Slice(start, Math.Min(AtOnce, numbers.Length - start));
            TensorPrimitives.Multiply(some, some, fallen[..some.Length]);
            TensorPrimitives.Multiply(fallen[..some.Length], -0.5f, fallen[..some.Length]);
            TensorPrimitives.Exp<float>(fallen[..some.Length], fallen[..some.Length]);
            for (var at = 0; at < some.Length; at++)
            {
                some[at] = Through(some[at], fallen[at]);
            }
        }
    }

    /// <param name="fallen">exp(-number²/2)</param>
    private static float Through(float number, float fallen)
    {
        var t = 1 / (1 + (0.3275911f * 0.70710678f * MathF.Abs(number)));
        var above = 0.5f * t * (0.254829592f + (t * (-0.284496736f + (t * (1.421413741f + (t * (-1.453152027f + (t * 1.061405429f)))))))) * fallen;
        return number * (number < 0 ? above : 1 - above);
    }
}
