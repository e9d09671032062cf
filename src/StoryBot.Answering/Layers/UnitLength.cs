using System.Numerics.Tensors;

namespace StoryBot.Answering.Layers;

/// <summary>Brings vectors to length 1, so that only their direction is compared.</summary>
internal static class UnitLength
{
    private const float Shortest = 1e-9f;

    public static void Bring(Span<float> vector) => TensorPrimitives.Divide(vector, Math.Max(Shortest, TensorPrimitives.Norm<float>(vector)), vector);

    /// <summary>What a vector of small integers has to be multiplied by.</summary>
    public static float ScaleOf(ReadOnlySpan<sbyte> vector)
    {
        var sum = 0;
        foreach (var number in vector)
        {
            sum += number * number;
        }

        return 1 / MathF.Sqrt(Math.Max(1, sum));
    }
}
