using System.Collections.Immutable;
using System.Numerics.Tensors;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering;

/// <summary>What the words of a passage mean where they stand: a vector for each word piece, of length 1.</summary>
/// <param name="Words">The vectors as the rows of a map: applied to a question's vectors, it gives their cosines with every piece.</param>
/// <param name="Starts">The first piece of each sentence; one more at the end. Before the first stand those of the passage's heading.</param>
internal sealed record PassageVectors(LinearMap Words, ImmutableArray<int> Starts)
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = 128;

    private readonly Lazy<float[]> means = new(() => MeansOf(Words, Starts));

    /// <summary>What each sentence is about as a whole: the mean of its vectors, again of length 1; <see cref="Width"/> numbers each.</summary>
    public float[] Means => means.Value;

    public int Sentences => Starts.Length - 1;

    private static float[] MeansOf(LinearMap words, ImmutableArray<int> starts)
    {
        var means = new float[(starts.Length - 1) * Width];
        Span<float> word = stackalloc float[Width];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            var mean = means.AsSpan(sentence * Width, Width);
            for (var piece = starts[sentence]; piece < starts[sentence + 1]; piece++)
            {
                words.Row(piece, word);
                TensorPrimitives.Add(mean, word, mean);
            }

            UnitLength.Bring(mean);
        }

        return means;
    }
}
