using System.Collections.Immutable;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading;

/// <summary>Orders the sentences of the retrieved passages, and of those around them, by how likely each answers.</summary>
internal static class SentenceRanker
{
    private const int Explained = 10;
    private const double WorthTelling = 0.05;

    // Nothing that is so much less likely than the best is worth passing on.
    private const double LeastLogOdds = -12;

    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<RankingFeature>()];

    /// <returns>Best first; a score is the log-probability that the sentence answers, given that one of them does.</returns>
    public static ImmutableArray<RankedSentence> Rank(AskedQuestion asked, IReadOnlyList<PassageHit> retrieved, KnowledgeSnapshot snapshot) =>
        Rank(asked, RankingPool.Of(retrieved, snapshot), ReadingWeights.For(asked).Ranking);

    public static ImmutableArray<RankedSentence> Rank(AskedQuestion asked, RankingPool pool, RankingTrees trees)
    {
        if (pool.Sentences.IsEmpty)
        {
            return [];
        }

        var features = new SentenceFeatures(new PoolFeatures(asked, pool));
        var scores = new double[pool.Sentences.Length];
        Span<float> row = stackalloc float[SentenceFeatures.Count];
        for (var at = 0; at < scores.Length; at++)
        {
            row.Clear();
            features.Measure(at, row);
            scores[at] = trees.Score(row) + LeadPrior.Of(pool.Sentences[at].Passage.Passage);
        }

        var best = scores.Max();
        var all = best + Math.Log(scores.Sum(score => Math.Exp(score - best)));
        var order = Enumerable.Range(0, scores.Length).Where(at => scores[at] - best > LeastLogOdds).OrderByDescending(at => scores[at]);
        return
        [
            .. order.Select((at, place) => new RankedSentence(
                pool.Sentences[at].Passage,
                pool.Sentences[at].Sentence,
                scores[at] - all,
                place < Explained ? Evidence(at) : [new Evidence("Unlisted", 1, scores[at] - all)])),
        ];

        ImmutableArray<Evidence> Evidence(int at)
        {
            var values = new float[SentenceFeatures.Count];
            features.Measure(at, values);
            var contributions = new double[values.Length];
            trees.Attribute(values, contributions);
            var lead = LeadPrior.Of(pool.Sentences[at].Passage.Passage);
            var listed = Enumerable.Range(0, values.Length).Where(feature => Math.Abs(contributions[feature]) >= WorthTelling).ToArray();

            // What is left: the features that hardly count, and how likely the other sentences are.
            var rest = scores[at] - all - lead - listed.Sum(feature => contributions[feature]);
            return
            [
                .. listed
                    .OrderByDescending(feature => Math.Abs(contributions[feature]))
                    .Select(feature => new Evidence(Names[feature], values[feature], contributions[feature])),
                new Evidence("Lead", pool.Sentences[at].Passage.Passage.Paragraph.Number, lead),
                new Evidence("Unlisted", 1, rest),
            ];
        }
    }
}
