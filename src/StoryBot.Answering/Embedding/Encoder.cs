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
    public float[] Encode(ReadOnlySpan<int> pieces) => Run([weights.Start, .. pieces, weights.End], pieces.Length + 2)[Width..^Width];

    /// <summary>The vectors of two texts that are read together, those of the marks before, between and behind them among them.</summary>
    /// <remarks>At most <see cref="LongestText"/> pieces and marks.</remarks>
    public float[] EncodePair(ReadOnlySpan<int> first, ReadOnlySpan<int> second) =>
        Run([weights.Start, .. first, weights.End, .. second, weights.End], first.Length + 2);

    private float[] Run(ReadOnlySpan<int> pieces, int second)
    {
        var count = pieces.Length;
        var states = new float[count * Width];
        weights.Embed(pieces, second, states);
        var room = new Room(count);
        foreach (var layer in weights.Layers)
        {
            Attend(layer, states, room, count);
            Think(layer, states, room);
        }

        return states;
    }

    private static void Attend(EncoderLayer layer, float[] states, Room room, int count)
    {
        layer.Attention.Apply(states, room.Wide);
        for (var head = 0; head < EncoderWeights.Heads; head++)
        {
            for (var piece = 0; piece < count; piece++)
            {
                AttentionHead.Look(
                    Part(room.Wide, piece, 0, head),
                    Part(room.Wide, 0, 1, head),
                    Part(room.Wide, 0, 2, head),
                    3 * Width,
                    room.Shares,
                    room.Narrow.AsSpan((piece * Width) + (head * AttentionHead.Width), AttentionHead.Width));
            }
        }

        layer.AttentionOutput.Apply(room.Narrow, room.Added);
        layer.AttentionNorm.AddAndApply(states, room.Added);
    }

    // Query, key and value of a piece lie side by side, and so do the heads' parts of each.
    private static ReadOnlySpan<float> Part(float[] wide, int piece, int part, int head) =>
        wide.AsSpan((((piece * 3) + part) * Width) + (head * AttentionHead.Width));

    private static void Think(EncoderLayer layer, float[] states, Room room)
    {
        layer.Inner.Apply(states, room.Inner);
        GaussianErrorUnit.Apply(room.Inner);
        layer.Outer.Apply(room.Inner, room.Added);
        layer.OutputNorm.AddAndApply(states, room.Added);
    }

    /// <summary>Where one text's numbers are kept while it is encoded.</summary>
    private sealed class Room(int count)
    {
        public float[] Wide { get; } = new float[count * 3 * Width];

        public float[] Narrow { get; } = new float[count * Width];

        public float[] Added { get; } = new float[count * Width];

        public float[] Inner { get; } = new float[count * EncoderWeights.InnerWidth];

        public float[] Shares { get; } = new float[count];
    }
}
