using System.Collections.Concurrent;

namespace StoryBot.Answering;

/// <summary>How rare each stem is among the passages. Safe for concurrent use.</summary>
/// <param name="lookUp">How many passages hold a stem, as the index counts it.</param>
/// <param name="passages">How many passages there are.</param>
/// <param name="startingWith">The stems that start with a letter, with the number of passages that hold each.</param>
internal sealed class TermStatistics(Func<string, int> lookUp, int passages, Func<char, IEnumerable<KeyValuePair<string, int>>> startingWith)
{
    private const int Elsewhere = 20;

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

    /// <summary>Whether any passage holds any of the stems.</summary>
    public bool AreKnown(IEnumerable<string> stems) => stems.Any(stem => PassagesWith(stem) > 0);

    /// <summary>The stems that start with <paramref name="letter"/>, each with the number of passages that hold it.</summary>
    public IEnumerable<KeyValuePair<string, int>> StemsStartingWith(char letter) => startingWith(letter);

    /// <summary>BM25's inverse document frequency, natural logarithm, always positive.</summary>
    /// <remarks>
    /// Smoothed as if there were some passages more without the stem, so that in one short article a word of every passage still
    /// counts; a stem no passage holds is as rare as one that a single passage holds, or else slips of the pen would weigh most.
    /// </remarks>
    public double Idf(string stem)
    {
        var with = Math.Max(1, PassagesWith(stem));
        return Math.Log(1 + ((Math.Max(passages, with) + Elsewhere - with + 0.5) / (with + 0.5)));
    }
}
