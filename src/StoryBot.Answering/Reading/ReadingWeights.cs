using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading;

/// <summary>Everything about reading that was learned: the order of sentences, the choice of words, the trust in both.</summary>
internal sealed record ReadingWeights(RankingTrees Ranking, SpanWeights Spans, ConfidenceWeights Confidence, Threshold Threshold)
{
    /// <summary>What ships.</summary>
    public static ReadingWeights Shipped { get; } = new(RankingTrees.Shipped, SpanWeights.Shipped, ConfidenceWeights.Shipped, Threshold.Shipped);

    /// <summary>What ships for a program that was built without an encoder, learned without any vector.</summary>
    public static ReadingWeights ByWords { get; } = new(RankingTrees.ByWords, SpanWeights.Shipped, ConfidenceWeights.ByWords, Threshold.ByWords);

    /// <summary>What ships for a question as it was understood.</summary>
    public static ReadingWeights For(AskedQuestion asked) => asked.Vectors is null ? ByWords : Shipped;
}
