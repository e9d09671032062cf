using System.Numerics.Tensors;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering;

/// <summary>What the words of a question mean where they stand: a vector of length 1 for each word piece.</summary>
internal sealed class QuestionVectors
{
    /// <param name="vectors">One after the other, <see cref="PassageVectors.Width"/> numbers each, of any length.</param>
    public QuestionVectors(float[] vectors)
    {
        Directions = vectors;
        for (var at = 0; at < vectors.Length; at += PassageVectors.Width)
        {
            var direction = Directions.AsSpan(at, PassageVectors.Width);
            UnitLength.Bring(direction);
            TensorPrimitives.Add(Mean, direction, Mean);
        }

        UnitLength.Bring(Mean);
    }

    public int Count => Directions.Length / PassageVectors.Width;

    /// <summary>The vectors, one after the other.</summary>
    public float[] Directions { get; }

    /// <summary>What the question is about as a whole, of length 1.</summary>
    public float[] Mean { get; } = new float[PassageVectors.Width];
}
