using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>What is measured of a pool once, for all its sentences.</summary>
internal sealed class PoolFeatures
{
    private const int BestCompared = 3;
    private const int Far = 10;

    public PoolFeatures(AskedQuestion asked, RankingPool pool)
    {
        Asked = asked;
        Pool = pool;
        Matches = new PoolMatches(asked, pool);
        Like = new PoolLikeness(asked, pool);
        Reach = new ContextReach(pool, Matches);
        Bm25 = SentenceBm25.Scores(asked, pool, Matches);
        Soft = [.. Matches.BySentence.Select(match => Matches.Share(match, 0))];
        Hard = [.. Matches.BySentence.Select(match => Matches.Share(match, (float)TermMatch.Same))];
        PassageSoft = [.. Matches.ByPassage.Select(match => Matches.Share(match, 0))];
        PassageHard = [.. Matches.ByPassage.Select(match => Matches.Share(match, (float)TermMatch.Same))];
        Asks = [.. asked.Words.Select(word => word.Stem), .. asked.Stems];
        Known = Math.Max(0.01f, Enumerable.Range(0, Matches.Weights.Length).Where(IsKnown).Sum(term => Matches.Weights[term]) / Matches.Weight);
        PassageWords = [.. pool.Passages.Select(passage => passage.Sentences.Sum(sentence => sentence.Terms.Count(term => !term.IsStopWord)))];
        (BestPassageScore, SecondPassageScore) = pool.PassageScores.Length == 0 ? (0, 0) : BestTwo(pool.PassageScores);
        BestPassage = pool.PassageScores.IndexOf(BestPassageScore);
        LikeTheBest = Likeness();
        FromRarest = Distances();
    }

    public AskedQuestion Asked { get; }

    public RankingPool Pool { get; }

    public PoolMatches Matches { get; }

    public PoolLikeness Like { get; }

    public ContextReach Reach { get; }

    public float[] Bm25 { get; }

    public float[] Soft { get; }

    public float[] Hard { get; }

    public float[] PassageSoft { get; }

    public float[] PassageHard { get; }

    public int[] PassageWords { get; }

    /// <summary>The stems of the question, stop words too.</summary>
    public HashSet<string> Asks { get; }

    /// <summary>The share of the question that occurs in the pool at all.</summary>
    public float Known { get; }

    public double BestPassageScore { get; }

    public double SecondPassageScore { get; }

    public int BestPassage { get; }

    /// <summary>The share of a sentence's words that also stand in the best sentences by BM25; -1 of those themselves.</summary>
    public float[] LikeTheBest { get; }

    /// <summary>How many passages away the question's rarest word stands.</summary>
    public int[] FromRarest { get; }

    private static (double Best, double Second) BestTwo(IEnumerable<double> scores)
    {
        var best = scores.OrderDescending().Take(2).ToArray();
        return (best[0], best.Length > 1 ? best[1] : 0);
    }

    private bool IsKnown(int term) => Matches.ByPassage.Any(passage => passage[term] >= TermMatch.Same);

    private float[] Likeness()
    {
        var best = Enumerable.Range(0, Bm25.Length).OrderByDescending(at => Bm25[at]).Take(BestCompared).ToHashSet();
        var stems = best.SelectMany(at => Pool.Sentences[at].Sentence.Terms).Where(term => !term.IsStopWord && !Asks.Contains(term.Stem)).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Pool.Sentences.Select((sentence, at) =>
            {
                var words = sentence.Sentence.Terms.Count(term => !term.IsStopWord);
                return best.Contains(at) ? -1 : sentence.Sentence.Terms.Count(term => stems.Contains(term.Stem)) / (float)Math.Max(1, words);
            }),
        ];
    }

    private int[] Distances()
    {
        var distances = Enumerable.Repeat(Far, Pool.Passages.Length).ToArray();
        var rarest = Enumerable.Range(0, Matches.Weights.Length).Where(IsKnown).OrderByDescending(term => Matches.Weights[term]).Cast<int?>().FirstOrDefault();
        if (rarest is not { } wanted)
        {
            return distances;
        }

        for (var at = 0; at < distances.Length; at++)
        {
            for (var other = Math.Max(0, at - Far); other <= Math.Min(distances.Length - 1, at + Far); other++)
            {
                distances[at] = Matches.ByPassage[other][wanted] >= TermMatch.Same ? Math.Min(distances[at], Math.Abs(at - other)) : distances[at];
            }
        }

        return distances;
    }
}
