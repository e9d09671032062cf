using System.Collections.Immutable;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading;

/// <summary>A sentence that may answer, with its score and what that is made of.</summary>
/// <param name="Score">The log-probability that it answers, given that a sentence of its pool does.</param>
/// <param name="Features">The value of each <see cref="RankingFeature"/>.</param>
internal sealed record RankedSentence(AnalyzedPassage Passage, AnalyzedSentence Sentence, double Score, ReadOnlyMemory<float> Features, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The quote of its passage that was read together with the question; null where none was.</summary>
    public JudgedQuote? Judged { get; init; }

    public Citation Citation => new(Passage.Passage, Sentence.Span);

    /// <summary>The same with something more that speaks for it or against it.</summary>
    public RankedSentence Plus(Evidence evidence) => this with { Score = Score + evidence.Contribution, Evidence = [.. Evidence, evidence] };
}
