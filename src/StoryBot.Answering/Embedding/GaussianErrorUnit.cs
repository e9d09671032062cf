using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>Lets a number through as far as a normal distribution lies below it.</summary>
/// <remarks>GELU: https://arxiv.org/abs/1606.08415; the error function by Abramowitz and Stegun, 7.1.26, off by at most 1.5e-7.</remarks>
internal static class GaussianErrorUnit
{
    private const int AtOnce = 512;

    /// <param name="numbers">A whole number of vectors of the processor's.</param>
    public static void Apply(Span<float> numbers)
    {
        Span<float> fallen = stackalloc float[AtOnce];
        for (; !numbers.IsEmpty; numbers = numbers[Math.Min(AtOnce, numbers.Length)..])
        {
            var some = numbers[..Math.Min(AtOnce, numbers.Length)];
            TensorPrimitives.Multiply(some, some, fallen);
            TensorPrimitives.Multiply(fallen[..some.Length], -0.5f, fallen);
            TensorPrimitives.Exp(fallen[..some.Length], fallen);
            Apply(some, fallen);
        }
    }

    /// <param name="fallen">How far the normal distribution's curve has fallen at each of the numbers.</param>
    [MethodImpl(Compiled.AtOnce)]
    private static void Apply(Span<float> numbers, ReadOnlySpan<float> fallen)
    {
        for (var at = 0; at < numbers.Length; at += Vector<float>.Count)
        {
            var some = new Vector<float>(numbers[at..]);
            var t = Vector<float>.One / (Vector<float>.One + (0.3275911f * 0.70710678f * Vector.Abs(some)));
            var sum = Vector.Create(-1.453152027f) + (t * 1.061405429f);
            sum = Vector.Create(1.421413741f) + (t * sum);
            sum = Vector.Create(-0.284496736f) + (t * sum);
            sum = Vector.Create(0.254829592f) + (t * sum);
            var above = 0.5f * t * sum * new Vector<float>(fallen[at..]);
            (some * Vector.ConditionalSelect(Vector.LessThan(some, Vector<float>.Zero), above, Vector<float>.One - above)).CopyTo(numbers[at..]);
        }
    }
}
