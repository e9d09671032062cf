namespace StoryBot.Answering.Reading.Spans;

/// <summary>Words that may answer.</summary>
/// <param name="Span">Where they stand in the paragraph.</param>
/// <param name="Fit">0..1: how surely they are of the kind asked for.</param>
internal readonly record struct ShortAnswer(TextSpan Span, double Fit);
