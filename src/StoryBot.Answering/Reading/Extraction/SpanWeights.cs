namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The learned weight of every hashed feature.</summary>
/// <remarks>Made by <c>tests/StoryBot.Evaluation train reading</c>; NOTICE names the data.</remarks>
internal sealed class SpanWeights(float[] weights)
{
    public const int Size = 1 << 20;

    private const string Resource = "span-weights.bin";

    /// <summary>The weights that ship.</summary>
    public static SpanWeights Shipped { get; } = Load();

    public float this[int feature] => weights[feature];

    private static SpanWeights Load()
    {
        using var stream = typeof(SpanWeights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not built in");
        return Read(stream);
    }

    /// <summary>Reads a list of places, each as the 7-bit encoded distance from the one before, with weights as small integers on a common scale.</summary>
    public static SpanWeights Read(Stream stream)
    {
        var weights = new float[Size];
        using var reader = new BinaryReader(stream);
        var scale = reader.ReadSingle();
        var place = 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            place += reader.Read7BitEncodedInt();
            weights[place] = reader.ReadSByte() * scale;
        }

        return new SpanWeights(weights);
    }
}
