using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>Orders the sentences of the retrieved passages by how well they answer.</summary>
internal static class SentenceRanker
{
    public static ImmutableArray<RankedSentence> Rank(AskedQuestion asked, IReadOnlyList<PassageHit> retrieved, KnowledgeSnapshot snapshot) =>
    [
        .. retrieved
            .SelectMany(hit => snapshot.Passages[hit.Ordinal].Sentences.Select(sentence => Score(asked, hit, snapshot, sentence)))
            .OrderByDescending(sentence => sentence.Score),
    ];

    private static RankedSentence Score(AskedQuestion asked, PassageHit hit, KnowledgeSnapshot snapshot, AnalyzedSentence sentence)
    {
        var stems = sentence.Terms.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        var coverage = asked.Stems.Where(stems.Contains).Sum(snapshot.Statistics.Idf);
        ImmutableArray<Evidence> evidence = [new("paragraph-bm25", hit.Score, hit.Score), new("coverage", coverage, coverage)];
        return new RankedSentence(snapshot.Passages[hit.Ordinal], sentence, evidence.Sum(piece => piece.Contribution), evidence);
    }
}
