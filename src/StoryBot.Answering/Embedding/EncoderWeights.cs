using System.Collections.Immutable;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>The encoder's weights and vocabulary, as <c>src/StoryBot.EncoderBuild</c> packs them from the published model.</summary>
/// <remarks>NOTICE names the model and its licence.</remarks>
internal sealed class EncoderWeights
{
    public const int Width = 384;
    public const int Heads = 12;
    public const int InnerWidth = 1536;

    private const string Resource = "encoder.bin";
    private const int HowManyLayers = 6;
    private const float Epsilon = 1e-12f;

    private static readonly Lazy<EncoderWeights?> BuiltIn = new(() => BuiltInBytes.Find(Resource) is { } bytes ? new EncoderWeights(bytes.Memory) : null);

    private readonly LinearMap words;
    private readonly float[] places;
    private readonly LayerNorm norm;

    public EncoderWeights(ReadOnlyMemory<byte> packed)
    {
        var reader = new PackedReader(packed);
        reader.Expect(PackedMarks.Encoder);
        Tokenizer = new WordPieceTokenizer(reader.Text());
        words = reader.Map();
        places = reader.Numbers();
        norm = Norm(reader);
        Layers =
        [
            .. Enumerable.Range(0, HowManyLayers).Select(_ => new EncoderLayer(reader.Map(), reader.Map(), Norm(reader), reader.Map(), reader.Map(), Norm(reader))),
        ];
        (Start, End) = (Tokenizer.IdOf("[CLS]"), Tokenizer.IdOf("[SEP]"));
    }

    /// <summary>The weights this program was built with; null where it was built without.</summary>
    public static EncoderWeights? Shipped => BuiltIn.Value;

    public WordPieceTokenizer Tokenizer { get; }

    public ImmutableArray<EncoderLayer> Layers { get; }

    /// <summary>The piece that begins every text.</summary>
    public int Start { get; }

    /// <summary>The piece that ends every text.</summary>
    public int End { get; }

    /// <summary>What each piece says by itself, and by where it stands.</summary>
    public void Embed(ReadOnlySpan<int> pieces, Span<float> into)
    {
        for (var at = 0; at < pieces.Length; at++)
        {
            words.Row(pieces[at], into.Slice(at * Width, Width));
        }

        norm.AddAndApply(into[..(pieces.Length * Width)], places.AsSpan(0, pieces.Length * Width));
    }

    private static LayerNorm Norm(PackedReader reader) => new(reader.Numbers(), reader.Numbers(), Epsilon);
}
