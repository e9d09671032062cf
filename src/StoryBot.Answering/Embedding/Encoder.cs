using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>Gives every word piece of a text a vector that tells what it means where it stands.</summary>
/// <remarks>
/// The forward pass of BERT (https://arxiv.org/abs/1810.04805) as MiniLM's six layers of 384 have it
/// (https://arxiv.org/abs/2002.10957). Safe for concurrent use.
/// </remarks>
internal sealed class Encoder(EncoderWeights weights)
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = EncoderWeights.Width;

    /// <summary>The most pieces that are encoded together; more would cost time that grows with their square.</summary>
    public const int LongestText = 254;

    public WordPieceTokenizer Tokenizer => weights.Tokenizer;

    /// <summary>The vectors of the pieces, one after the other; at most <see cref="LongestText"/> of them.</summary>
    public LentNumbers Encode(ReadOnlySpan<int> pieces) => Run([weights.Start, .. pieces, weights.End], pieces.Length + 2).Part(Width..^Width);

    /// <summary>The vectors of two texts that are read together, those of the marks before, between and behind them among them.</summary>
    /// <remarks>At most <see cref="LongestText"/> pieces and marks.</remarks>
    public LentNumbers EncodePair(ReadOnlySpan<int> first, ReadOnlySpan<int> second) =>
        Run([weights.Start, .. first, weights.End, .. second, weights.End], first.Length + 2);

    private LentNumbers Run(scoped ReadOnlySpan<int> pieces, int second)
    {
        var states = new LentNumbers(pieces.Length * Width);
        weights.Embed(pieces, second, states.Span);
        using var room = new Room(pieces.Length);
        foreach (var layer in weights.Layers)
        {
            Attend(layer, states.Span, room);
            Think(layer, states.Span, room);
        }

        return states;
    }

    private static void Attend(EncoderLayer layer, Span<float> states, Room room)
    {
        var wide = room.Wide.Span;
        Apply(layer.Attention, states, Width, wide);
        for (var head = 0; head < EncoderWeights.Heads; head++)
        {
            for (var piece = 0; piece < room.Pieces; piece++)
            {
                AttentionHead.Look(
                    Part(wide, piece, 0, head),
                    Part(wide, 0, 1, head),
                    Part(wide, 0, 2, head),
                    3 * Width,
                    room.Shares.Span,
                    room.Narrow.Span.Slice((piece * Width) + (head * AttentionHead.Width), AttentionHead.Width));
            }
        }

        Apply(layer.AttentionOutput, room.Narrow.Span, Width, room.Added.Span);
        layer.AttentionNorm.AddAndApply(states, room.Added.Span);
    }

    // Query, key and value of a piece lie side by side, and so do the heads' parts of each.
    private static ReadOnlySpan<float> Part(ReadOnlySpan<float> wide, int piece, int part, int head) =>
        wide[((((piece * 3) + part) * Width) + (head * AttentionHead.Width))..];

    private static void Think(EncoderLayer layer, Span<float> states, Room room)
    {
        var inner = room.Inner.Span;
        Apply(layer.Inner, states, Width, inner);
        GaussianErrorUnit.Apply(inner);
        Apply(layer.Outer, inner, EncoderWeights.InnerWidth, room.Added.Span);
        layer.OutputNorm.AddAndApply(states, room.Added.Span);
    }

    private static void Apply(ILinearMap map, ReadOnlySpan<float> vectors, int width, Span<float> into)
    {
        using var rounded = new RoundedVectors(vectors, width);
        map.Apply(rounded, into);
    }

    /// <summary>Where one text's numbers are kept while it is encoded.</summary>
    private readonly ref struct Room(int pieces) : IDisposable
    {
        public int Pieces => pieces;

        public LentNumbers Wide { get; } = new(pieces * 3 * Width);

        public LentNumbers Narrow { get; } = new(pieces * Width);

        public LentNumbers Added { get; } = new(pieces * Width);

        public LentNumbers Inner { get; } = new(pieces * EncoderWeights.InnerWidth);

        public LentNumbers Shares { get; } = new(pieces);

        public void Dispose()
        {
            Wide.Dispose();
            Narrow.Dispose();
            Added.Dispose();
            Inner.Dispose();
            Shares.Dispose();
        }
    }
}
