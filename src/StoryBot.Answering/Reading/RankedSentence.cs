using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>A sentence that may answer, with its score and what that is made of.</summary>
internal sealed record RankedSentence(AnalyzedPassage Passage, AnalyzedSentence Sentence, double Score, ImmutableArray<Evidence> Evidence)
{
    public Citation Citation => new(Passage.Passage, Sentence.Span);
}
