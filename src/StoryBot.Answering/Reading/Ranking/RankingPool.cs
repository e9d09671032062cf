using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>The passages whose sentences are compared for one question: those the index found, their neighbours, and the articles' openings.</summary>
/// <remarks>A passage may answer without sharing a word with the question; what stands around it then gives it away.</remarks>
internal sealed class RankingPool
{
    private const int TakenWhole = 60;
    private const int WithNeighbours = 5;
    private const int OpeningPassages = 3;

    private RankingPool(ImmutableArray<AnalyzedPassage> passages, ImmutableArray<double> scores)
    {
        Passages = passages;
        PassageScores = scores;
        Sentences =
        [
            .. passages.SelectMany((passage, at) => passage.Sentences.Select((sentence, place) => new PooledSentence(passage, sentence, at, place))),
        ];
        var first = 0;
        FirstSentences = [.. passages.Select(passage => (first += passage.Sentences.Length) - passage.Sentences.Length)];
    }

    /// <summary>The passages in the order of the articles.</summary>
    public ImmutableArray<AnalyzedPassage> Passages { get; }

    /// <summary>The index's score of each passage; 0 of one it did not find.</summary>
    public ImmutableArray<double> PassageScores { get; }

    public ImmutableArray<PooledSentence> Sentences { get; }

    /// <summary>The place of each passage's first sentence among <see cref="Sentences"/>.</summary>
    public ImmutableArray<int> FirstSentences { get; }

    /// <summary>Whether the index found any of them: one that shares a word with the question.</summary>
    public bool IsFound => PassageScores.Any(score => score > 0);

    /// <summary>Whether every passage has vectors, so that their meanings can be compared.</summary>
    public bool HasVectors => Passages.All(passage => passage.Vectors is not null);

    public static RankingPool Of(IReadOnlyList<PassageHit> hits, KnowledgeSnapshot snapshot)
    {
        var scores = hits.ToDictionary(hit => hit.Ordinal, hit => hit.Score);
        var ordinals = snapshot.Passages.Length <= TakenWhole
            ? Enumerable.Range(0, snapshot.Passages.Length)
            : scores.Keys.Concat(hits.Take(WithNeighbours).SelectMany(hit => Around(hit.Ordinal, snapshot))).Distinct().Order();
        ImmutableArray<AnalyzedPassage> passages = [.. ordinals.Select(ordinal => snapshot.Passages[ordinal])];
        return new RankingPool(passages, [.. passages.Select(passage => scores.GetValueOrDefault(passage.Ordinal))]);
    }

    /// <summary>Whether two passages of the pool, by their places, follow each other in one article.</summary>
    public bool Follow(int at, int next) =>
        at >= 0 && next < Passages.Length && Passages[next].Ordinal == Passages[at].Ordinal + 1
        && Passages[next].Passage.Article == Passages[at].Passage.Article;

    private static IEnumerable<int> Around(int ordinal, KnowledgeSnapshot snapshot)
    {
        var passage = snapshot.Passages[ordinal].Passage;
        var opening = ordinal - (passage.Paragraph.Number - 1);
        return Enumerable.Range(opening, OpeningPassages).Append(ordinal - 1).Append(ordinal + 1)
            .Where(near => near >= 0 && near < snapshot.Passages.Length && snapshot.Passages[near].Passage.Article == passage.Article);
    }
}
