using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Answering.Reading;

/// <summary>Everything about reading that was learned: the order of sentences, the choice of words, the trust in both.</summary>
internal sealed record ReadingWeights(BoostedTrees Ranking, SpanWeights Spans, ConfidenceModel Confidence, Threshold Threshold)
{
    /// <summary>What ships.</summary>
    public static ReadingWeights Shipped { get; } = new(BoostedTrees.BuiltIn("ranking-trees.bin"), SpanWeights.Shipped, ConfidenceModel.Shipped, Threshold.Shipped);

    /// <summary>What ships for a program that was built without an encoder, learned without any vector.</summary>
    public static ReadingWeights ByWords { get; } = new(BoostedTrees.BuiltIn("ranking-trees-by-words.bin"), SpanWeights.Shipped, ConfidenceModel.ByWords, Threshold.ByWords);

    /// <summary>What ships for a question as it was understood.</summary>
    public static ReadingWeights For(AskedQuestion asked) => asked.Vectors is null ? ByWords : Shipped;
}
