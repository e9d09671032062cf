namespace StoryBot.Answering.Layers;

/// <summary>A map and a small change to it, learned later for another task: down to a few directions, and from these up to all outputs.</summary>
/// <remarks>LoRA: https://arxiv.org/abs/2106.09685.</remarks>
/// <param name="down">From the map's inputs to the directions.</param>
/// <param name="up">From the directions to the map's outputs, without a bias.</param>
internal sealed class LowRankChange(ILinearMap map, WovenMap down, WovenMap up) : ILinearMap
{
    public void Apply(RoundedVectors vectors, Span<float> into)
    {
        map.Apply(vectors, into);
        using var directions = new LentNumbers(vectors.Count * down.Outputs);
        down.Apply(vectors, directions.Span);
        using var rounded = new RoundedVectors(directions.Span, down.Outputs);
        up.Add(rounded, into);
    }
}
