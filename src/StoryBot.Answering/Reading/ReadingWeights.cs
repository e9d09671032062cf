using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading;

/// <summary>Everything about reading that was learned: the order of sentences, the choice of words, the trust in both.</summary>
internal sealed record ReadingWeights(RankingModel Ranking, SpanWeights Spans, ConfidenceByDomain Confidence)
{
    private static readonly Lazy<ReadingWeights> WithVectors = new(() => BuiltIn(""));
    private static readonly Lazy<ReadingWeights> WithoutVectors = new(() => BuiltIn("-by-words"));

    /// <summary>What ships.</summary>
    public static ReadingWeights Shipped => WithVectors.Value;

    /// <summary>What ships for a program that was built without an encoder, learned without any vector.</summary>
    public static ReadingWeights ByWords => WithoutVectors.Value;

    /// <summary>What ships for a question as it was understood.</summary>
    public static ReadingWeights For(AskedQuestion asked) => asked.Vectors is null ? ByWords : Shipped;

    private static ReadingWeights BuiltIn(string kind) => new(RankingModel.BuiltIn(kind), SpanWeights.Shipped, ConfidenceByDomain.BuiltIn(kind));
}
