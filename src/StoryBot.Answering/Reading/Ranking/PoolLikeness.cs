using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>How like the question the sentences and passages of a pool are in meaning; nothing where question or passages have no vectors.</summary>
internal sealed class PoolLikeness
{
    public PoolLikeness(AskedQuestion asked, RankingPool pool)
    {
        Sentences = new float[pool.Sentences.Length];
        Means = new float[pool.Sentences.Length];
        Passages = new float[pool.Passages.Length];
        for (var at = 0; at < Passages.Length; at++)
        {
            if (asked.Vectors is not { } question || pool.Passages[at].Vectors is not { } vectors)
            {
                continue;
            }

            var alignment = new Alignment(question, vectors);
            Passages[at] = alignment.Passage;
            for (var sentence = pool.FirstSentences[at]; sentence < pool.FirstSentences[at] + vectors.Sentences; sentence++)
            {
                Sentences[sentence] = alignment.Sentence(sentence - pool.FirstSentences[at]);
                Means[sentence] = alignment.Mean(sentence - pool.FirstSentences[at]);
            }
        }

        (Best, BestMean, BestPassage) = (Most(Sentences), Most(Means), Most(Passages));
    }

    /// <summary>Word by word, for each sentence, -1 to 1.</summary>
    public float[] Sentences { get; }

    /// <summary>As a whole, for each sentence, -1 to 1.</summary>
    public float[] Means { get; }

    /// <summary>Word by word, for each passage, -1 to 1.</summary>
    public float[] Passages { get; }

    public float Best { get; }

    public float BestMean { get; }

    public float BestPassage { get; }

    private static float Most(float[] values) => values.DefaultIfEmpty(0).Max();
}
