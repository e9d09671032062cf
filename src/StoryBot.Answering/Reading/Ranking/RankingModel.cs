using StoryBot.Answering.Reading.Trees;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>How likely a sentence answers, by its features: trees learned from an encyclopedia's prose, and what is added to them in documents.</summary>
internal sealed record RankingModel(BoostedTrees Trees, LinearWeights InDocuments)
{
    /// <param name="documents">How much of a document the article is, 0..1.</param>
    public double Score(ReadOnlySpan<float> values, double documents) =>
        Trees.Score(values) + (documents > 0 ? documents * InDocuments.Score(values) : 0);

    /// <summary>Adds to each feature what it changes.</summary>
    public void Attribute(ReadOnlySpan<float> values, double documents, Span<double> contributions)
    {
        Trees.Attribute(values, contributions);
        InDocuments.Attribute(values, contributions, documents);
    }

    public static RankingModel BuiltIn(string kind) => new(
        BoostedTrees.BuiltIn($"ranking-trees{kind}.bin"),
        LinearWeights.BuiltIn($"ranking-documents{kind}.txt", SentenceFeatures.Names));
}
