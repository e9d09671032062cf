using System.Buffers;

namespace StoryBot.Answering.Layers;

/// <summary>A map and a small change to it, learned later for another task: down to a few directions, and from these up to all outputs.</summary>
/// <remarks>LoRA: https://arxiv.org/abs/2106.09685.</remarks>
/// <param name="down">From the map's inputs to the directions.</param>
/// <param name="up">From the directions to the map's outputs, without a bias.</param>
internal sealed class LowRankChange(ILinearMap map, LinearMap down, LinearMap up) : ILinearMap
{
    public void Apply(ReadOnlySpan<float> vectors, Span<float> into)
    {
        map.Apply(vectors, into);
        var length = vectors.Length / down.Inputs * down.Outputs;
        var directions = ArrayPool<float>.Shared.Rent(length);
        down.Apply(vectors, directions);
        up.Add(directions.AsSpan(0, length), into);
        ArrayPool<float>.Shared.Return(directions);
    }
}
