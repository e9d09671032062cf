namespace StoryBot.Answering.Reading.Ranking;

/// <summary>How much of the question is said in a sentence or carried to it from sentences near by and from the heading above, less with each step.</summary>
/// <remarks>"He resigned on Friday" answers for the man who was named three sentences before.</remarks>
internal sealed class ContextReach
{
    private const float KeptForward = 0.7f;
    private const float KeptBackward = 0.5f;

    public ContextReach(RankingPool pool, PoolMatches matches)
    {
        var count = pool.Sentences.Length;
        Back = new float[count];
        Both = new float[count];
        var carried = new float[count];
        for (var term = 0; term < matches.Weights.Length; term++)
        {
            var weight = matches.Weights[term] / matches.Weight;
            var running = 0f;
            for (var at = 0; at < count; at++)
            {
                var before = Connected(pool, at - 1, at) ? running : 0;
                if (pool.Sentences[at].Place == 0)
                    before = Math.Max(before, matches.ByHeading[pool.Sentences[at].PassageAt][term]);
                running = Math.Max(matches.BySentence[at][term], before * KeptForward);
                carried[at] = running;
                Back[at] += weight * running;
            }

            running = 0;
            for (var at = count - 1; at >= 0; at--)
            {
                running = Math.Max(matches.BySentence[at][term], Connected(pool, at, at + 1) ? running * KeptBackward : 0);
                Both[at] += weight * Math.Max(carried[at], running);
            }
        }
    }

    /// <summary>0..1, from sentences before.</summary>
    public float[] Back { get; }

    /// <summary>0..1, from sentences before and after.</summary>
    public float[] Both { get; }

    private static bool Connected(RankingPool pool, int at, int next)
    {
        if (at < 0 || next >= pool.Sentences.Length)
        {
            return false;
        }

        var (one, other) = (pool.Sentences[at].PassageAt, pool.Sentences[next].PassageAt);
        return one == other || pool.Follow(one, other);
    }
}
