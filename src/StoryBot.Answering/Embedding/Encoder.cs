using System.Numerics.Tensors;

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

    private const int HeadWidth = Width / EncoderWeights.Heads;

    private static readonly float Scale = 1 / MathF.Sqrt(HeadWidth);

    public WordPieceTokenizer Tokenizer => weights.Tokenizer;

    /// <summary>The vectors of the pieces, one after the other; at most <see cref="LongestText"/> of them.</summary>
    public float[] Encode(ReadOnlySpan<int> pieces)
    {
        var count = pieces.Length + 2;
        var states = new float[count * Width];
        weights.Embed([weights.Start, .. pieces, weights.End], states);
        var room = new Room(count);
        foreach (var layer in weights.Layers)
        {
            Attend(layer, states, room, count);
            Think(layer, states, room);
        }

        return states[Width..^Width];
    }

    private static void Attend(EncoderLayer layer, float[] states, Room room, int count)
    {
        layer.Attention.Apply(states, room.Wide);
        for (var head = 0; head < EncoderWeights.Heads; head++)
        {
            for (var from = 0; from < count; from++)
            {
                var query = Part(room.Wide, from, 0, head);
                for (var to = 0; to < count; to++)
                {
                    room.Scores[to] = TensorPrimitives.Dot<float>(query, Part(room.Wide, to, 1, head)) * Scale;
                }

                TensorPrimitives.SoftMax(room.Scores, room.Scores);
                var mixed = room.Narrow.AsSpan((from * Width) + (head * HeadWidth), HeadWidth);
                mixed.Clear();
                for (var to = 0; to < count; to++)
                {
                    TensorPrimitives.MultiplyAdd(Part(room.Wide, to, 2, head), room.Scores[to], mixed, mixed);
                }
            }
        }

        layer.AttentionOutput.Apply(room.Narrow, room.Added);
        layer.AttentionNorm.AddAndApply(states, room.Added);
    }

    // Query, key and value of a piece lie side by side.
    private static Span<float> Part(float[] wide, int piece, int part, int head) =>
        wide.AsSpan((((piece * 3) + part) * Width) + (head * HeadWidth), HeadWidth);

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

        public float[] Scores { get; } = new float[count];
    }
}
