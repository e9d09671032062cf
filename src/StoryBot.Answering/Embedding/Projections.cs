using System.Security.Cryptography;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>Takes the encoder's vectors down to the directions that tell most.</summary>
/// <remarks>Made by <c>tests/StoryBot.Evaluation train projections</c>; NOTICE names the data.</remarks>
internal sealed class Projections
{
    private const string Resource = "projections.bin";

    private static readonly Lazy<Projections> BuiltIn = new(() =>
        new Projections((BuiltInBytes.Find(Resource) ?? throw new InvalidOperationException($"{Resource} is not built in")).Memory));

    public Projections(ReadOnlyMemory<byte> packed)
    {
        var reader = new PackedReader(packed);
        reader.Expect(PackedMarks.Projections);
        Map = reader.Map();
        Version = Convert.ToHexStringLower(SHA256.HashData(packed.Span))[..16];
    }

    /// <summary>The projections that ship.</summary>
    public static Projections Shipped => BuiltIn.Value;

    public LinearMap Map { get; }

    /// <summary>Names these projections.</summary>
    public string Version { get; }
}
