namespace StoryBot.Answering.Reading.Spans;

/// <summary>Some words of a sentence that form a unit.</summary>
/// <param name="First">Index of the first word in the sentence.</param>
/// <param name="Last">Index of the last word, inclusive.</param>
internal readonly record struct CandidateSpan(int First, int Last, SpanKind Kind)
{
    public bool Holds(CandidateSpan other) => First <= other.First && Last >= other.Last;
}
