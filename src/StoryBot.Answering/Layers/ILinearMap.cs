namespace StoryBot.Answering.Layers;

/// <summary>Takes vectors to others, each of whose numbers is a weighted sum of the first ones'.</summary>
internal interface ILinearMap
{
    /// <param name="into">As many vectors of the outputs' length, one after the other.</param>
    void Apply(RoundedVectors vectors, Span<float> into);
}
