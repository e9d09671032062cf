using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>One question with the sentences it was asked of.</summary>
/// <param name="Article">What must not be split between training and test.</param>
/// <param name="Rows">The features, sentence after sentence.</param>
/// <param name="IsGold">Which sentences answer.</param>
/// <param name="InGoldPassage">Which sentences stand in a passage that answers.</param>
/// <param name="Passage">The place of each sentence's passage in the pool.</param>
/// <param name="Prior">What the sentence's place adds at run time.</param>
/// <param name="Documents">How much of a document the article is, 0..1.</param>
/// <param name="SharesWords">Whether any passage shares a word with the question.</param>
internal sealed record RankingExample(string Article, float[] Rows, bool[] IsGold, bool[] InGoldPassage, int[] Passage, double[] Prior, double Documents, bool SharesWords)
{
    public int Sentences => IsGold.Length;

    /// <summary>The features of a sentence.</summary>
    public ReadOnlySpan<float> Row(int at) => Rows.AsSpan(at * SentenceFeatures.Count, SentenceFeatures.Count);

    /// <summary>Whether there is an answer that words can lead to.</summary>
    public bool IsLearnable => SharesWords && IsGold.Contains(true);
}
