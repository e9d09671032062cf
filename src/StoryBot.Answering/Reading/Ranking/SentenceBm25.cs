using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>BM25 of the pool's sentences, each a text of its own.</summary>
internal static class SentenceBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    public static float[] Scores(AskedQuestion asked, RankingPool pool, PoolMatches matches)
    {
        var lengths = pool.Sentences.Select(sentence => sentence.Sentence.Terms.Count(term => !term.IsStopWord)).ToArray();
        var mean = Math.Max(1, lengths.DefaultIfEmpty(1).Average());
        var scores = new float[lengths.Length];
        for (var term = 0; term < asked.Sought.Length; term++)
        {
            var with = matches.BySentence.Count(match => match[term] >= TermMatch.Same);
            if (with == 0)
            {
                continue;
            }

            var idf = Math.Log(1 + ((lengths.Length - with + 0.5) / (with + 0.5)));
            for (var at = 0; at < scores.Length; at++)
            {
                if (matches.BySentence[at][term] >= TermMatch.Same)
                {
                    var count = pool.Sentences[at].Sentence.Terms.Count(word => word.Stem == asked.Sought[term].Stem);
                    scores[at] += (float)(idf * count * (K1 + 1) / (count + (K1 * (1 - B + (B * lengths[at] / mean)))));
                }
            }
        }

        return scores;
    }
}
