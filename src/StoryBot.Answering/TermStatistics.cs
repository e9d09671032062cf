using System.Collections.Concurrent;

namespace StoryBot.Answering;

/// <summary>How rare each stem is among the passages. Safe for concurrent use.</summary>
/// <param name="lookUp">How many passages hold a stem, as the index counts it.</param>
/// <param name="passages">How many passages there are.</param>
internal sealed class TermStatistics(Func<string, int> lookUp, int passages)
{
    private readonly ConcurrentDictionary<string, int> known = new(StringComparer.Ordinal);

    /// <summary>How many passages hold the stem.</summary>
    public int PassagesWith(string stem)
    {
        if (known.TryGetValue(stem, out var with))
        {
            return with;
        }

        with = lookUp(stem);
        if (with > 0)
        {
            // Stems that occur nowhere are not kept: there is no end to what people may ask.
            known[stem] = with;
        }

        return with;
    }

    /// <summary>BM25's inverse document frequency, natural logarithm, always positive.</summary>
    public double Idf(string stem)
    {
        var with = PassagesWith(stem);
        return Math.Log(1 + ((passages - with + 0.5) / (with + 0.5)));
    }
}
