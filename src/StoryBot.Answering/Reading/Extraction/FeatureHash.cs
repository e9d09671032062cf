namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Turns a feature's template and values into a place in the weight table, the same on every machine and run.</summary>
internal static class FeatureHash
{
    public static int Of(SpanTemplate template, int one = 0, int two = 0, int three = 0)
    {
        var hash = ((uint)template + 1) * 0x9E3779B1u;
        hash = Mix(hash ^ (uint)one);
        hash = Mix(hash ^ (uint)two);
        hash = Mix(hash ^ (uint)three);
        return (int)(hash & (SpanWeights.Size - 1));
    }

    /// <summary>FNV-1a over the lower-case letters.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619u;
        }

        return (int)hash;
    }

    public static int Join(int one, int two) => (int)Mix(((uint)one * 0x85EBCA6Bu) ^ (uint)two);

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
        hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
