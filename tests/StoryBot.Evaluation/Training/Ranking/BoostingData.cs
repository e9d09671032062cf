using StoryBot.Answering.Reading.Ranking;
using StoryBot.Evaluation.Training.Trees;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>The sentences of all questions, and which of them belong together.</summary>
internal sealed class BoostingData
{
    private const int SentencesEach = 50;

    private static readonly int Features = SentenceFeatures.Count;

    public BoostingData(IEnumerable<RankingExample> examples)
    {
        var rows = new List<float>();
        var gold = new List<bool>();
        var passage = new List<bool>();
        var starts = new List<int> { 0 };
        foreach (var example in examples.Where(example => example.IsLearnable))
        {
            foreach (var at in Kept(example))
            {
                rows.AddRange(example.Row(at));
                gold.Add(example.IsGold[at]);
                passage.Add(example.InGoldPassage[at]);
            }

            starts.Add(gold.Count);
        }

        Rows = new BinnedRows([.. rows], Features);
        IsGold = [.. gold];
        InGoldPassage = [.. passage];
        Starts = [.. starts];
    }

    public BinnedRows Rows { get; }

    public bool[] IsGold { get; }

    public bool[] InGoldPassage { get; }

    /// <summary>Where each question's sentences start; one more at the end.</summary>
    public int[] Starts { get; }

    // The most alike by words are what has to be told apart; the rest would only slow it down.
    private static IEnumerable<int> Kept(RankingExample example) => Enumerable.Range(0, example.Sentences)
        .OrderByDescending(at => example.InGoldPassage[at])
        .ThenByDescending(at => Value(example, at, RankingFeature.PassageBm25PerWeight) + Value(example, at, RankingFeature.SentenceBm25PerWeight))
        .Take(SentencesEach)
        .Order();

    private static float Value(RankingExample example, int at, RankingFeature feature) => example.Row(at)[(int)feature];
}
