using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>Turns questions and passages into vectors by the encoder and learned projections, and judges quotes by a cross-encoder. Safe for concurrent use.</summary>
/// <param name="ofEncyclopedias">Judges quotes from encyclopedias.</param>
/// <param name="ofOthers">Judges quotes from news and documents.</param>
internal sealed class TextEmbedder(Encoder encoder, Projections projections, CrossEncoder ofEncyclopedias, CrossEncoder ofOthers) : IPassageEmbedder
{
    // Raise it when the same text comes to other vectors although the projections are the same.
    private const int Form = 4;
    private const int LongestQuestion = 40;
    private const int LongestSentence = 200;
    private const int LongestWindow = 220;

    private static readonly Lazy<TextEmbedder?> BuiltIn = new(() =>
        EncoderWeights.Shipped is { } weights
            ? new TextEmbedder(new Encoder(weights), Projections.Shipped, CrossEncoder.BuiltIn(weights, CrossEncoder.OfEncyclopedias), CrossEncoder.BuiltIn(weights, CrossEncoder.OfStoriesAndDocuments))
            : null);

    /// <summary>The embedder this program was built with; null where it was built without.</summary>
    public static TextEmbedder? Shipped => BuiltIn.Value;

    public string Version => $"{projections.Version}-{Form}";

    public QuestionVectors Embed(string question)
    {
        var pieces = encoder.Tokenizer.Cut(question).AsSpan();
        using var states = encoder.Encode(pieces[..Math.Min(LongestQuestion, pieces.Length)]);
        var vectors = new float[states.Span.Length / Encoder.Width * PassageVectors.Width];
        projections.Map.Apply(states.Span, vectors);
        return new QuestionVectors(vectors);
    }

    // Sentences are encoded together with those around them, as far as one text goes: a pronoun then means whom it stands for.
    public byte[] Embed(Passage passage)
    {
        ImmutableArray<int>[] sentences = [Heading(passage), .. Cut(passage)];
        var embedded = new byte[sentences.Sum(sentence => sentence.Length) * PassageVectors.Width];
        var done = 0;
        for (var first = 0; first < sentences.Length;)
        {
            var pieces = sentences[first].Length;
            var next = first + 1;
            for (; next < sentences.Length && pieces + sentences[next].Length <= LongestWindow; next++)
            {
                pieces += sentences[next].Length;
            }

            using var states = encoder.Encode([.. sentences[first..next].SelectMany(sentence => sentence)]);
            WriteDirections(states.Span, embedded.AsSpan(done, pieces * PassageVectors.Width));
            done += pieces * PassageVectors.Width;
            first = next;
        }

        return embedded;
    }

    public PassageVectors Read(Passage passage, ReadOnlyMemory<byte> embedded)
    {
        var sentences = Cut(passage);
        var starts = new int[sentences.Length + 1];
        starts[0] = Heading(passage).Length;
        for (var at = 0; at < sentences.Length; at++)
        {
            starts[at + 1] = starts[at] + sentences[at].Length;
        }

        if (embedded.Length != starts[^1] * PassageVectors.Width)
        {
            throw new InvalidDataException($"{embedded.Length} bytes of vectors for {starts[^1]} word pieces");
        }

        var scales = new float[starts[^1]];
        for (var piece = 0; piece < scales.Length; piece++)
        {
            scales[piece] = UnitLength.ScaleOf(MemoryMarshal.Cast<byte, sbyte>(embedded.Span.Slice(piece * PassageVectors.Width, PassageVectors.Width)));
        }

        return new PassageVectors(new LinearMap(embedded, scales, new float[scales.Length]), [.. starts]);
    }

    public JudgedQuote Judge(string question, Citation quote, TextSpan sentence, Genre genre) => (genre.IsEncyclopedia ? ofEncyclopedias : ofOthers).Judge(question, quote, sentence);

    private ImmutableArray<int> Heading(Passage passage) => Pieces(PassageHeading.Of(passage.Paragraph));

    private ImmutableArray<int>[] Cut(Passage passage) =>
        [.. passage.Paragraph.Sentences.Select(sentence => Pieces(passage.Text.AsSpan(sentence.Start, sentence.Length)))];

    private ImmutableArray<int> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = encoder.Tokenizer.Cut(text);
        return pieces.Length > LongestSentence ? pieces[..LongestSentence] : pieces;
    }

    private void WriteDirections(ReadOnlySpan<float> states, Span<byte> into)
    {
        var vectors = new float[into.Length];
        projections.Map.Apply(states, vectors);
        for (var at = 0; at < vectors.Length; at += PassageVectors.Width)
        {
            var vector = vectors.AsSpan(at, PassageVectors.Width);
            var scale = sbyte.MaxValue / Math.Max(1e-9f, Math.Abs(TensorPrimitives.MaxMagnitude<float>(vector)));
            for (var number = 0; number < vector.Length; number++)
            {
                into[at + number] = (byte)(sbyte)MathF.Round(vector[number] * scale);
            }
        }
    }
}
