namespace StoryBot.EncoderBuild;

/// <summary>A tensor of 32-bit numbers.</summary>
/// <param name="Shape">The length of each dimension; the last one's numbers lie side by side.</param>
internal sealed record OnnxTensor(string Name, int[] Shape, float[] Values);
