namespace StoryBot.Answering.Layers;

/// <summary>Takes vectors to others, each of whose numbers is a weighted sum of the first ones'.</summary>
internal interface ILinearMap
{
    /// <param name="vectors">Any number of vectors, one after the other.</param>
    /// <param name="into">As many of the outputs' length.</param>
    void Apply(ReadOnlySpan<float> vectors, Span<float> into);
}
