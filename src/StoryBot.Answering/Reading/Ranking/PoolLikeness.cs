using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>How like the question the sentences and passages of a pool are in meaning; nothing where question or passages have no vectors.</summary>
internal sealed class PoolLikeness
{
    public PoolLikeness(AskedQuestion asked, RankingPool pool)
    {
        Sentences = new float[pool.Sentences.Length];
        Means = new float[pool.Sentences.Length];
        SentencesBehind = new float[pool.Sentences.Length];
        Passages = new float[pool.Passages.Length];
        PassagesBehind = new float[pool.Passages.Length];
        if (asked.Vectors is { Count: > 0 } question && pool.HasVectors)
        {
            Compare([.. pool.Passages.Select(passage => new Alignment(question, passage.Vectors!))], pool);
        }

        (Best, BestMean, BestPassage) = (Most(Sentences), Most(Means), Most(Passages));
    }

    /// <summary>Word by word, for each sentence, -1 to 1.</summary>
    public float[] Sentences { get; }

    /// <summary>As a whole, for each sentence, -1 to 1.</summary>
    public float[] Means { get; }

    /// <summary>For each sentence, the most by which a word of the question is likelier elsewhere in the pool.</summary>
    public float[] SentencesBehind { get; }

    /// <summary>Word by word, for each passage, -1 to 1.</summary>
    public float[] Passages { get; }

    /// <summary>For each passage, the most by which a word of the question is likelier elsewhere in the pool.</summary>
    public float[] PassagesBehind { get; }

    /// <summary>Word by word, each with the likest anywhere in the pool, -1 to 1.</summary>
    public float Pool { get; private set; }

    public float Best { get; }

    public float BestMean { get; }

    public float BestPassage { get; }

    private static float Most(float[] values) => values.DefaultIfEmpty(0).Max();

    private void Compare(Alignment[] alignments, RankingPool pool)
    {
        if (alignments.Length == 0)
        {
            return;
        }

        var anywhere = WordLikeness.Best(alignments.Select(alignment => alignment.Passage));
        Pool = anywhere.Mean;
        for (var at = 0; at < alignments.Length; at++)
        {
            Passages[at] = alignments[at].Passage.Mean;
            PassagesBehind[at] = alignments[at].Passage.Behind(anywhere);
            for (var sentence = 0; sentence < pool.Passages[at].Sentences.Length; sentence++)
            {
                var place = pool.FirstSentences[at] + sentence;
                var here = alignments[at].Sentence(sentence);
                Sentences[place] = here.Mean;
                SentencesBehind[place] = here.Behind(anywhere);
                Means[place] = alignments[at].Mean(sentence);
            }
        }
    }
}
