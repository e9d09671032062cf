using System.Collections.Immutable;
using System.Numerics.Tensors;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading;

/// <summary>Orders the sentences of the retrieved passages, and of those around them, by how likely each answers.</summary>
internal static class SentenceRanker
{
    private const int Explained = 10;

    // Nothing that is so much less likely than the best is worth passing on.
    private const double LeastLogOdds = -12;

    /// <returns>Best first; a score is the log-probability that the sentence answers, given that one of them does.</returns>
    public static ImmutableArray<RankedSentence> Rank(AskedQuestion asked, RankingPool pool, RankingModel model)
    {
        if (pool.Sentences.IsEmpty)
        {
            return [];
        }

        var features = new SentenceFeatures(new PoolFeatures(asked, pool));
        var rows = new float[pool.Sentences.Length * SentenceFeatures.Count];
        var scores = new double[pool.Sentences.Length];
        for (var at = 0; at < scores.Length; at++)
        {
            features.Measure(at, Row(at).Span);
            scores[at] = model.Score(Row(at).Span, Documents(at));
        }

        var leads = LeadPrior.Over(
            scores,
            [.. pool.Sentences.Select(sentence => LeadPrior.Of(sentence.Passage))],
            [.. pool.Sentences.Select(sentence => sentence.PassageAt)]);
        TensorPrimitives.Add<double>(scores, leads, scores);
        var best = scores.Max();
        var all = best + Math.Log(scores.Sum(score => Math.Exp(score - best)));
        var order = Enumerable.Range(0, scores.Length).Where(at => scores[at] - best > LeastLogOdds).OrderByDescending(at => scores[at]);
        return
        [
            .. order.Select((at, place) => new RankedSentence(
                pool.Sentences[at].Passage,
                pool.Sentences[at].Sentence,
                scores[at] - all,
                Row(at),
                place < Explained ? Evidence(at) : [new Evidence("Unlisted", 1, scores[at] - all)])),
        ];

        double Documents(int at) => pool.Sentences[at].Passage.Genre.Documents;

        Memory<float> Row(int at) => rows.AsMemory(at * SentenceFeatures.Count, SentenceFeatures.Count);

        ImmutableArray<Evidence> Evidence(int at)
        {
            var contributions = new double[SentenceFeatures.Count];
            model.Attribute(Row(at).Span, Documents(at), contributions);
            var listed = FeatureEvidence.Of(Row(at).Span, contributions, SentenceFeatures.Names);

            // What is left: the features that hardly count, and how likely the other sentences are.
            var rest = scores[at] - all - leads[at] - listed.Sum(piece => piece.Contribution);
            return [.. listed, new Evidence("Lead", pool.Sentences[at].Passage.Passage.Paragraph.Number, leads[at]), new Evidence("Unlisted", 1, rest)];
        }
    }
}
