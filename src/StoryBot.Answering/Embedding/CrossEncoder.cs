using System.Numerics.Tensors;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>Reads a question and a quote together and judges whether the one answers the other. Safe for concurrent use.</summary>
/// <remarks>
/// The encoder's own layers, each of whose maps is changed a little. Made by <c>tests/StoryBot.FineTuning</c>; NOTICE names the data.
/// Cross-encoder: https://arxiv.org/abs/1901.04085.
/// </remarks>
internal sealed class CrossEncoder
{
    /// <summary>Names the weights that were taught by encyclopedia articles.</summary>
    public const string OfEncyclopedias = "cross-encoder.bin";

    /// <summary>Names the weights that were taught on by stories and documents.</summary>
    public const string OfStoriesAndDocuments = "cross-encoder-stories-documents.bin";

    private readonly Encoder encoder;
    private readonly float[] ofStart;
    private readonly float[] ofMean;
    private readonly float always;
    private readonly float[] ofBeginning;
    private readonly float[] ofEnd;

    /// <param name="packed">For each map of each layer of the encoder, the change to it; then the weights that make one number of the vectors, and those of the answer's bounds.</param>
    /// <exception cref="InvalidDataException">Not a cross-encoder's weights.</exception>
    public CrossEncoder(EncoderWeights weights, ReadOnlyMemory<byte> packed)
    {
        var reader = new PackedReader(packed);
        reader.Expect(PackedMarks.CrossEncoder);
        encoder = new Encoder(weights.With([.. weights.Layers.Select(layer => Changed(layer, reader))]));
        (ofStart, ofMean, always) = (reader.Numbers(), reader.Numbers(), reader.Numbers()[0]);
        var ofBounds = reader.Numbers();
        (ofBeginning, ofEnd) = (ofBounds[..Encoder.Width], ofBounds[Encoder.Width..]);
    }

    /// <summary>A cross-encoder that ships, over the encoder's weights.</summary>
    public static CrossEncoder BuiltIn(EncoderWeights weights, string name) =>
        new(weights, (BuiltInBytes.Find(name) ?? throw new InvalidOperationException($"{name} is not built in")).Memory);

    /// <summary>Whether the quote answers the question, and where, by these two alone.</summary>
    /// <param name="sentence">That of the quote's which is read where the whole is too long.</param>
    public JudgedQuote Judge(string question, Citation quote, TextSpan sentence)
    {
        var pair = QuotePair.Cut(encoder.Tokenizer, question, quote.Passage.Text, quote.Span, sentence, PassageHeading.Of(quote.Passage.Paragraph));
        var (logOdds, bounds) = Judge(pair);
        return new JudgedQuote(quote.Span, pair.PiecesOf(quote.Span) is null ? sentence : quote.Span, logOdds, bounds);
    }

    public (float LogOdds, AnswerBounds Bounds) Judge(QuotePair pair)
    {
        using var encoded = encoder.EncodePair(pair.Question.AsSpan(), pair.Passage.AsSpan());
        ReadOnlySpan<float> states = encoded.Span;
        var sum = 0f;
        for (var at = 0; at < states.Length; at += Encoder.Width)
        {
            sum += TensorPrimitives.Dot(states.Slice(at, Encoder.Width), ofMean);
        }

        var logOdds = TensorPrimitives.Dot(states[..Encoder.Width], ofStart) + (sum * Encoder.Width / states.Length) + always;
        return (logOdds, BoundsIn(pair, states[(pair.PassageStart * Encoder.Width)..]));
    }

    private AnswerBounds BoundsIn(QuotePair pair, ReadOnlySpan<float> states)
    {
        var (begins, ends) = (new float[pair.Passage.Length], new float[pair.Passage.Length]);
        for (var piece = 0; piece < begins.Length; piece++)
        {
            var state = states.Slice(piece * Encoder.Width, Encoder.Width);
            begins[piece] = TensorPrimitives.Dot(state, ofBeginning);
            ends[piece] = TensorPrimitives.Dot(state, ofEnd);
        }

        return new AnswerBounds(pair.PiecesOf, begins, ends);
    }

    private static EncoderLayer Changed(EncoderLayer layer, PackedReader reader) => layer with
    {
        Attention = Changed(layer.Attention, reader),
        AttentionOutput = Changed(layer.AttentionOutput, reader),
        Inner = Changed(layer.Inner, reader),
        Outer = Changed(layer.Outer, reader),
    };

    private static LowRankChange Changed(ILinearMap map, PackedReader reader) => new(map, reader.Woven(), reader.Woven());
}
