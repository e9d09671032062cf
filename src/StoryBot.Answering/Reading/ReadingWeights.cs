using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading;

/// <summary>Everything about reading that was learned: the order of sentences, the choice of words, the trust in both.</summary>
internal sealed record ReadingWeights(RankingTrees Ranking, SpanWeights Spans, ConfidenceWeights Confidence)
{
    /// <summary>What ships.</summary>
    public static ReadingWeights Shipped { get; } = new(RankingTrees.Shipped, SpanWeights.Shipped, ConfidenceWeights.Shipped);
}
