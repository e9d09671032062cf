using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Writes span weights in the form that ships: small integers on a common scale, those near zero left out.</summary>
internal static class SpanWeightFile
{
    // The largest weights are rare: cutting them there keeps the small ones precise.
    private const float Largest = 3f;

    /// <returns>What a reader of the file will see.</returns>
    public static float[] Round(float[] weights) => [.. weights.Select(weight => Level(weight) * Largest / sbyte.MaxValue)];

    public static int Write(float[] weights, string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var kept = Enumerable.Range(0, SpanWeights.Size).Where(place => Level(weights[place]) != 0).ToArray();
        writer.Write(Largest / sbyte.MaxValue);
        writer.Write(kept.Length);
        var last = 0;
        foreach (var place in kept)
        {
            writer.Write7BitEncodedInt(place - last);
            writer.Write(Level(weights[place]));
            last = place;
        }

        return kept.Length;
    }

    private static sbyte Level(float weight) => (sbyte)Math.Round(Math.Clamp(weight, -Largest, Largest) * sbyte.MaxValue / Largest);
}
