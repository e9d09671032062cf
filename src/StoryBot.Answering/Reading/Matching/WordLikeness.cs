using System.Numerics.Tensors;

namespace StoryBot.Answering.Reading.Matching;

/// <summary>How like each word of a question the likest word of a text is, -1 to 1.</summary>
internal readonly struct WordLikeness(float[] words)
{
    private readonly float[] words = words;

    /// <summary>How like the question the text is; -1 where one of them has no words.</summary>
    public float Mean => words.Length == 0 ? -1 : words.Average();

    /// <summary>The mean of the third of the words that are least like the text.</summary>
    public float LowestThird => words.Length == 0 ? -1 : words.Order().Take((words.Length + 2) / 3).Average();

    /// <summary>Of each word the likest of several texts, at least one.</summary>
    public static WordLikeness Best(IEnumerable<WordLikeness> texts) => texts.Aggregate((best, text) => best.Or(text));

    /// <summary>The most by which a word is likelier elsewhere than here.</summary>
    public float Behind(WordLikeness elsewhere)
    {
        var most = words.Length == 0 ? 0 : float.NegativeInfinity;
        for (var word = 0; word < words.Length; word++)
        {
            most = Math.Max(most, elsewhere.words[word] - words[word]);
        }

        return most;
    }

    private WordLikeness Or(WordLikeness other)
    {
        var best = new float[words.Length];
        TensorPrimitives.Max<float>(words, other.words, best);
        return new WordLikeness(best);
    }
}
