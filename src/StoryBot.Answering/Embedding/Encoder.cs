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
        Apply(layer.Attention, states, Width, room.Wide);
        for (var head = 0; head < EncoderWeights.Heads; head++)
        {
            for (var piece = 0; piece < room.Pieces; piece++)
            {
                AttentionHead.Look(
                    Part(room.Wide, piece, 0, head),
                    Part(room.Wide, 0, 1, head),
                    Part(room.Wide, 0, 2, head),
                    3 * Width,
                    room.Shares,
                    room.Narrow.Slice((piece * Width) + (head * AttentionHead.Width), AttentionHead.Width));
            }
        }

        Apply(layer.AttentionOutput, room.Narrow, Width, room.Added);
        layer.AttentionNorm.AddAndApply(states, room.Added);
    }

    // Query, key and value of a piece lie side by side, and so do the heads' parts of each.
    private static ReadOnlySpan<float> Part(ReadOnlySpan<float> wide, int piece, int part, int head) =>
        wide[((((piece * 3) + part) * Width) + (head * AttentionHead.Width))..];

    private static void Think(EncoderLayer layer, Span<float> states, Room room)
    {
        Apply(layer.Inner, states, Width, room.Inner);
        GaussianErrorUnit.Apply(room.Inner);
        Apply(layer.Outer, room.Inner, EncoderWeights.InnerWidth, room.Added);
        layer.OutputNorm.AddAndApply(states, room.Added);
    }

    private static void Apply(ILinearMap map, ReadOnlySpan<float> vectors, int width, Span<float> into)
    {
        using var rounded = new RoundedVectors(vectors, width);
        map.Apply(rounded, into);
    }

    /// <summary>Where one text's numbers are kept while it is encoded.</summary>
    private readonly ref struct Room(int pieces) : IDisposable
    {
        private readonly LentNumbers wide = new(pieces * 3 * Width);
        private readonly LentNumbers narrow = new(pieces * Width);
        private readonly LentNumbers added = new(pieces * Width);
        private readonly LentNumbers inner = new(pieces * EncoderWeights.InnerWidth);
        private readonly LentNumbers shares = new(pieces);

        public int Pieces => pieces;

        public Span<float> Wide => wide.Span;

        public Span<float> Narrow => narrow.Span;

        public Span<float> Added => added.Span;

        public Span<float> Inner => inner.Span;

        public Span<float> Shares => shares.Span;

        public void Dispose()
        {
            wide.Dispose();
            narrow.Dispose();
            added.Dispose();
            inner.Dispose();
            shares.Dispose();
        }
    }
}
