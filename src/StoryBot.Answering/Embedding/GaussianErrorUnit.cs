using System.Numerics;
using System.Runtime.CompilerServices;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>Lets a number through as far as a normal distribution lies below it.</summary>
/// <remarks>GELU: https://arxiv.org/abs/1606.08415; the error function by Abramowitz and Stegun, 7.1.26, off by at most 1.5e-7.</remarks>
internal static class GaussianErrorUnit
{
    /// <param name="numbers">A whole number of vectors of the processor's.</param>
    [MethodImpl(Compiled.AtOnce)]
    public static void Apply(Span<float> numbers)
    {
        for (var at = 0; at < numbers.Length; at += Vector<float>.Count)
        {
            var some = numbers[at..];
            Through(new Vector<float>(some)).CopyTo(some);
        }
    }

    private static Vector<float> Through(Vector<float> numbers)
    {
        var fallen = Vector.Exp(numbers * numbers * -0.5f);
        var t = Vector<float>.One / (Vector<float>.One + (0.3275911f * 0.70710678f * Vector.Abs(numbers)));
        var sum = Vector.Create(-1.453152027f) + (t * 1.061405429f);
        sum = Vector.Create(1.421413741f) + (t * sum);
        sum = Vector.Create(-0.284496736f) + (t * sum);
        sum = Vector.Create(0.254829592f) + (t * sum);
        var above = 0.5f * t * sum * fallen;
        return numbers * Vector.ConditionalSelect(Vector.LessThan(numbers, Vector<float>.Zero), above, Vector<float>.One - above);
    }
}
