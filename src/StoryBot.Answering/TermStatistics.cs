using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>How rare each stem is among the passages.</summary>
internal sealed class TermStatistics
{
    private readonly FrozenDictionary<string, int> passagesWith;
    private readonly int passages;

    private TermStatistics(FrozenDictionary<string, int> passagesWith, int passages)
    {
        this.passagesWith = passagesWith;
        this.passages = passages;
    }

    public static TermStatistics Of(ImmutableArray<AnalyzedPassage> passages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            foreach (var stem in passage.Sentences.SelectMany(sentence => sentence.Terms).Select(term => term.Stem).Distinct())
            {
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }

        return new TermStatistics(counts.ToFrozenDictionary(StringComparer.Ordinal), passages.Length);
    }

    /// <summary>How many passages hold the stem.</summary>
    public int PassagesWith(string stem) => passagesWith.GetValueOrDefault(stem);

    /// <summary>BM25's inverse document frequency, natural logarithm, always positive.</summary>
    public double Idf(string stem)
    {
        var with = PassagesWith(stem);
        return Math.Log(1 + ((passages - with + 0.5) / (with + 0.5)));
    }
}
