using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>How well each sentence and each passage of a pool says each word of the question; 1 is the word itself.</summary>
internal sealed class PoolMatches
{
    private readonly AskedQuestion asked;
    private readonly Dictionary<string, float[]?> known = new(StringComparer.Ordinal);

    public PoolMatches(AskedQuestion asked, RankingPool pool)
    {
        this.asked = asked;
        Weights = [.. asked.Sought.Select(term => (float)term.Weight)];
        Weight = Math.Max(0.01f, Weights.Sum());
        BySentence = [.. pool.Sentences.Select(sentence => Of(sentence.Sentence.Terms))];
        ByHeading = [.. pool.Passages.Select(passage => Of(passage.Heading))];
        ByPassage = [.. ByHeading.Select(heading => heading.ToArray())];
        for (var at = 0; at < BySentence.Length; at++)
        {
            var passage = ByPassage[pool.Sentences[at].PassageAt];
            for (var term = 0; term < passage.Length; term++)
            {
                passage[term] = Math.Max(passage[term], BySentence[at][term]);
            }
        }
    }

    /// <summary>The weight of each word of the question.</summary>
    public float[] Weights { get; }

    /// <summary>The weight of the whole question; never 0.</summary>
    public float Weight { get; }

    public float[][] BySentence { get; }

    public float[][] ByHeading { get; }

    /// <summary>The heading's words included.</summary>
    public float[][] ByPassage { get; }

    /// <summary>How well one stem stands for each word of the question; null where for none.</summary>
    public float[]? Of(string stem)
    {
        ref var matches = ref CollectionsMarshal.GetValueRefOrAddDefault(known, stem, out var isKnown);
        if (!isKnown)
        {
            var values = new float[Weights.Length];
            for (var term = 0; term < values.Length; term++)
            {
                values[term] = (float)TermMatch.Of(asked.Sought[term], stem);
            }

            matches = values.AsSpan().ContainsAnyExcept(0) ? values : null;
        }

        return matches;
    }

    /// <summary>The weighted share of the question that is matched at least as well as <paramref name="atLeast"/>.</summary>
    public float Share(float[] matches, float atLeast)
    {
        var sum = 0f;
        for (var term = 0; term < matches.Length; term++)
        {
            sum += matches[term] >= atLeast ? Weights[term] * matches[term] : 0;
        }

        return sum / Weight;
    }

    /// <summary>As <see cref="Share(float[], float)"/>, of the best of two texts for each word.</summary>
    public float Union(float[] one, float[] other)
    {
        var sum = 0f;
        for (var term = 0; term < one.Length; term++)
        {
            sum += Weights[term] * Math.Max(one[term], other[term]);
        }

        return sum / Weight;
    }

    private float[] Of(ImmutableArray<Term> words)
    {
        var best = new float[Weights.Length];
        foreach (var word in words)
        {
            if (!word.IsStopWord && Of(word.Stem) is { } matches)
            {
                for (var term = 0; term < best.Length; term++)
                {
                    best[term] = Math.Max(best[term], matches[term]);
                }
            }
        }

        return best;
    }
}
