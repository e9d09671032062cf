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
    }

    /// <summary>How like the question the whole passage is, -1 to 1.</summary>
    public float Passage => Likeness(0, passage.Words.Outputs);

    /// <summary>How like the question a sentence is, word by word, -1 to 1.</summary>
    public float Sentence(int sentence) => Likeness(passage.Starts[sentence], passage.Starts[sentence + 1]);

    /// <summary>How like the question a sentence is as a whole, -1 to 1.</summary>
    public float Mean(int sentence) => TensorPrimitives.Dot<float>(question.Mean, passage.Means.AsSpan(sentence * PassageVectors.Width, PassageVectors.Width));

    /// <summary>How like the passage the words of the question are that are least like it: the mean of the lowest third.</summary>
    public float Weakest() => LowestThird(Likest(0, passage.Words.Outputs));

    /// <summary>How like each word of the question the likest word of the passage is.</summary>
    public float[] Words => Likest(0, passage.Words.Outputs);

    /// <summary>The most by which a word of the question is likelier elsewhere than in the passage: <paramref name="likest"/> has the best of every word.</summary>
    public float BehindInPassage(float[] likest) => Behind(likest, 0, passage.Words.Outputs);

    /// <summary>The most by which a word of the question is likelier elsewhere than in a sentence.</summary>
    public float BehindInSentence(int sentence, float[] likest) => Behind(likest, passage.Starts[sentence], passage.Starts[sentence + 1]);

    private float Behind(float[] likest, int start, int end)
    {
        var here = Likest(start, end);
        TensorPrimitives.Subtract<float>(likest, here, here);
        return here.Length == 0 ? 0 : TensorPrimitives.Max<float>(here);
    }

    private float Likeness(int start, int end) => start < end && question.Count > 0 ? Likest(start, end).Average() : -1;

    private float[] Likest(int start, int end)
    {
        var likest = new float[question.Count];
        for (var word = 0; word < likest.Length; word++)
        {
            likest[word] = start < end ? TensorPrimitives.Max<float>(cosines.AsSpan((word * passage.Words.Outputs) + start, end - start)) : -1;
        }

        return likest;
    }

    private static float LowestThird(float[] likest)
    {
        Array.Sort(likest);
        return likest.Length == 0 ? -1 : likest.Take((likest.Length + 2) / 3).Average();
    }
}
