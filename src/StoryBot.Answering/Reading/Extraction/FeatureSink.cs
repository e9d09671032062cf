namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The features of one span: places in the weight table with their values.</summary>
internal sealed class FeatureSink
{
    private int[] places = new int[64];
    private float[] values = new float[64];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => values.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(SpanTemplate template, int one = 0, int two = 0, int three = 0) => Add(1, template, one, two, three);

    public void Add(double value, SpanTemplate template, int one = 0, int two = 0, int three = 0)
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, 2 * Count);
            Array.Resize(ref values, 2 * Count);
        }

        places[Count] = FeatureHash.Of(template, one, two, three);
        values[Count++] = (float)value;
    }

    public double Dot(SpanWeights weights)
    {
        var sum = 0.0;
        for (var at = 0; at < Count; at++)
        {
            sum += weights[places[at]] * values[at];
        }

        return sum;
    }
}
