namespace StoryBot.Evaluation.Training.Trees;

/// <summary>Rows of features, and the same as columns of bins: what a tree is grown on.</summary>
internal sealed class BinnedRows
{
    public const int Bins = 64;

    private const int Sampled = 50_000;

    private readonly float[] values;
    private readonly int features;

    /// <param name="values">Row after row.</param>
    public BinnedRows(float[] values, int features)
    {
        (this.values, this.features, Count) = (values, features, values.Length / features);
        Cuts = [.. Enumerable.Range(0, features).Select(CutsOf)];
        Binned = new byte[values.Length];
        for (var feature = 0; feature < features; feature++)
        {
            for (var row = 0; row < Count; row++)
                Binned[(feature * Count) + row] = BinOf(Cuts[feature], values[(row * features) + feature]);
        }
    }

    public int Count { get; }

    /// <summary>The values between the bins of each feature.</summary>
    public float[][] Cuts { get; }

    /// <summary>The bin of each value, feature after feature.</summary>
    public byte[] Binned { get; }

    public ReadOnlySpan<float> Row(int row) => values.AsSpan(row * features, features);

    /// <summary>The features that tell rows apart, each with the given chance.</summary>
    public int[] Drawn(Random random, double chance) =>
        [.. Enumerable.Range(0, features).Where(feature => random.NextDouble() < chance && Cuts[feature].Length > 0)];

    private static byte BinOf(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private float[] CutsOf(int feature)
    {
        var taken = Math.Min(Count, Sampled);
        var sorted = Enumerable.Range(0, taken).Select(at => values[((long)at * Count / taken * features) + feature]).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(bin => sorted[(int)((long)bin * taken / Bins)]).Distinct().Where(cut => cut < sorted[^1])];
    }
}
