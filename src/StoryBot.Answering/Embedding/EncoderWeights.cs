using System.Collections.Immutable;
using System.Numerics.Tensors;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>The encoder's weights and vocabulary, as <c>src/StoryBot.EncoderBuild</c> packs them from the published model.</summary>
/// <remarks>NOTICE names the model and its licence.</remarks>
internal sealed class EncoderWeights
{
    public const int Width = 384;
    public const int Heads = 12;
    public const int InnerWidth = 1536;

    public const int HowManyLayers = 6;
    public const float Epsilon = 1e-12f;

    /// <summary>Names the packed weights among what is built in.</summary>
    public const string Resource = "encoder.bin";

    private static readonly Lazy<EncoderWeights?> BuiltIn = new(() => BuiltInBytes.Find(Resource) is { } bytes ? new EncoderWeights(bytes.Memory) : null);

    private readonly LinearMap words;
    private readonly float[] places;
    private readonly float[] secondText;
    private readonly LayerNorm norm;

    public EncoderWeights(ReadOnlyMemory<byte> packed)
    {
        var reader = new PackedReader(packed);
        reader.Expect(PackedMarks.Encoder);
        Tokenizer = new WordPieceTokenizer(reader.Text());
        words = reader.Map();
        places = reader.Numbers();
        secondText = reader.Numbers();
        norm = Norm(reader);
        Layers =
        [
            .. Enumerable.Range(0, HowManyLayers).Select(_ => new EncoderLayer(reader.Woven(), reader.Woven(), Norm(reader), reader.Woven(), reader.Woven(), Norm(reader))),
        ];
        (Start, End) = (Tokenizer.IdOf("[CLS]"), Tokenizer.IdOf("[SEP]"));
    }

    private EncoderWeights(EncoderWeights other, ImmutableArray<EncoderLayer> layers)
    {
        (words, places, secondText, norm) = (other.words, other.places, other.secondText, other.norm);
        (Tokenizer, Layers, Start, End) = (other.Tokenizer, layers, other.Start, other.End);
    }

    /// <summary>The weights this program was built with; null where it was built without.</summary>
    public static EncoderWeights? Shipped => BuiltIn.Value;

    public WordPieceTokenizer Tokenizer { get; }

    public ImmutableArray<EncoderLayer> Layers { get; }

    /// <summary>The piece that begins every text.</summary>
    public int Start { get; }

    /// <summary>The piece that ends every text.</summary>
    public int End { get; }

    /// <summary>The same encoder with other layers.</summary>
    public EncoderWeights With(ImmutableArray<EncoderLayer> layers) => new(this, layers);

    /// <summary>What each piece says by itself, and by where it stands.</summary>
    /// <param name="second">Where the second text begins.</param>
    public void Embed(ReadOnlySpan<int> pieces, int second, Span<float> into)
    {
        for (var at = 0; at < pieces.Length; at++)
        {
            var piece = into.Slice(at * Width, Width);
            words.Row(pieces[at], piece);
            if (at >= second)
            {
                TensorPrimitives.Add(piece, secondText, piece);
            }
        }

        norm.AddAndApply(into[..(pieces.Length * Width)], places.AsSpan(0, pieces.Length * Width));
    }

    private static LayerNorm Norm(PackedReader reader) => new(reader.Numbers(), reader.Numbers(), Epsilon);
}
