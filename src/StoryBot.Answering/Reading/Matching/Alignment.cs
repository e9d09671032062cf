using System.Numerics.Tensors;

namespace StoryBot.Answering.Reading.Matching;

/// <summary>Lays each word of a question beside the likest word of a sentence or a passage.</summary>
/// <remarks>Late interaction: https://arxiv.org/abs/2004.12832</remarks>
internal sealed class Alignment
{
    private readonly QuestionVectors question;
    private readonly PassageVectors passage;

    // Word of the question after word, the cosine with every piece of the passage.
    private readonly float[] cosines;

    public Alignment(QuestionVectors question, PassageVectors passage)
    {
        (this.question, this.passage) = (question, passage);
        cosines = new float[question.Count * passage.Words.Outputs];
        if (cosines.Length > 0)
        {
            passage.Words.Apply(question.Directions, cosines);
        }

        Passage = Likest(0, passage.Words.Outputs);
    }

    /// <summary>How like the question the whole passage is, word by word.</summary>
    public WordLikeness Passage { get; }

    /// <summary>How like the question a sentence is, word by word.</summary>
    public WordLikeness Sentence(int sentence) => Likest(passage.Starts[sentence], passage.Starts[sentence + 1]);

    /// <summary>How like the question a sentence is as a whole, -1 to 1.</summary>
    public float Mean(int sentence) => TensorPrimitives.Dot<float>(question.Mean, passage.Means.AsSpan(sentence * PassageVectors.Width, PassageVectors.Width));

    private WordLikeness Likest(int start, int end)
    {
        var likest = new float[question.Count];
        for (var word = 0; word < likest.Length; word++)
        {
            likest[word] = start < end ? TensorPrimitives.Max<float>(cosines.AsSpan((word * passage.Words.Outputs) + start, end - start)) : -1;
        }

        return new WordLikeness(likest);
    }
}
