using System.Numerics.Tensors;

namespace StoryBot.Answering.Layers;

/// <summary>Brings vectors to mean 0 and variance 1, then stretches and shifts each of their numbers as learned.</summary>
/// <remarks>https://arxiv.org/abs/1607.06450</remarks>
internal sealed class LayerNorm(float[] stretch, float[] shift, float epsilon)
{
    /// <summary>The vectors plus what is added to them, normed, in place.</summary>
    public void AddAndApply(Span<float> vectors, ReadOnlySpan<float> added)
    {
        TensorPrimitives.Add(vectors, added, vectors);
        Apply(vectors, vectors);
    }

    public void Apply(ReadOnlySpan<float> vectors, Span<float> into)
    {
        var width = stretch.Length;
        for (var at = 0; at < vectors.Length; at += width)
        {
            var vector = into.Slice(at, width);
            TensorPrimitives.Add(vectors.Slice(at, width), -TensorPrimitives.Sum(vectors.Slice(at, width)) / width, vector);
            TensorPrimitives.Multiply(vector, 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(vector) / width) + epsilon), vector);
            TensorPrimitives.MultiplyAdd(vector, stretch, shift, vector);
        }
    }
}
