namespace StoryBot.Answering.Reading.Spans;

/// <summary>A number in a sentence and what it measures.</summary>
/// <param name="First">Index of the number's first word.</param>
/// <param name="Number">Index of the number's last word.</param>
/// <param name="Last">Index of the last word of its unit; <paramref name="Number"/> where it has none.</param>
internal readonly record struct Figure(int First, int Number, int Last, Dimension Dimension);
