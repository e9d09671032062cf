using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>The sentences of all questions as columns of bins, and which of them belong together.</summary>
internal sealed class BoostingData
{
    public const int Bins = 64;

    private const int Sampled = 50_000;
    private const int SentencesEach = 50;

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
                rows.AddRange(example.Rows.AsSpan(at * Features, Features));
                gold.Add(example.IsGold[at]);
                passage.Add(example.InGoldPassage[at]);
            }

            starts.Add(gold.Count);
        }

        Values = [.. rows];
        IsGold = [.. gold];
        InGoldPassage = [.. passage];
        Starts = [.. starts];
        Cuts = [.. Enumerable.Range(0, Features).Select(CutsOf)];
        Binned = new byte[Values.Length];
        for (var feature = 0; feature < Features; feature++)
        {
            for (var row = 0; row < Count; row++)
                Binned[(feature * Count) + row] = BinOf(Cuts[feature], Values[(row * Features) + feature]);
        }
    }

    public static int Features => SentenceFeatures.Count;

    public int Count => IsGold.Length;

    public float[] Values { get; }

    public bool[] IsGold { get; }

    public bool[] InGoldPassage { get; }

    /// <summary>Where each question's sentences start; one more at the end.</summary>
    public int[] Starts { get; }

    /// <summary>The values between the bins of each feature.</summary>
    public float[][] Cuts { get; }

    /// <summary>The bin of each value, feature after feature.</summary>
    public byte[] Binned { get; }

    // The most alike by words are what has to be told apart; the rest would only slow it down.
    private static IEnumerable<int> Kept(RankingExample example) => Enumerable.Range(0, example.Sentences)
        .OrderByDescending(at => example.InGoldPassage[at])
        .ThenByDescending(at => Value(example, at, RankingFeature.PassageBm25PerWeight) + Value(example, at, RankingFeature.SentenceBm25PerWeight))
        .Take(SentencesEach)
        .Order();

    private static float Value(RankingExample example, int at, RankingFeature feature) => example.Rows[(at * Features) + (int)feature];

    private static byte BinOf(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private float[] CutsOf(int feature)
    {
        var taken = Math.Min(Count, Sampled);
        var sorted = Enumerable.Range(0, taken).Select(at => Values[((long)at * Count / taken * Features) + feature]).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(bin => sorted[(int)((long)bin * taken / Bins)]).Distinct().Where(cut => cut < sorted[^1])];
    }
}
