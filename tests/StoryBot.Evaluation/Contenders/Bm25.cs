using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Evaluation.Contenders;

/// <summary>Plain Okapi BM25 over a few texts, in memory.</summary>
internal sealed class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly ImmutableArray<Dictionary<string, int>> counts;
    private readonly ImmutableArray<int> lengths;
    private readonly Dictionary<string, int> textsWith;
    private readonly double meanLength;

    /// <param name="texts">The texts' words; stop words are passed over.</param>
    public Bm25(IEnumerable<IEnumerable<Term>> texts)
    {
        counts = [.. texts.Select(text => Content(text).CountBy(stem => stem).ToDictionary())];
        lengths = [.. counts.Select(text => text.Values.Sum())];
        textsWith = counts.SelectMany(text => text.Keys).CountBy(stem => stem).ToDictionary();
        meanLength = Math.Max(1, lengths.DefaultIfEmpty(0).Average());
    }

    /// <summary>The score of every text, in the order given.</summary>
    public double[] Scores(IEnumerable<Term> question)
    {
        var scores = new double[counts.Length];
        foreach (var stem in Content(question).Distinct().Where(textsWith.ContainsKey))
        {
            var idf = Math.Log(1 + ((counts.Length - textsWith[stem] + 0.5) / (textsWith[stem] + 0.5)));
            for (var text = 0; text < scores.Length; text++)
            {
                var count = counts[text].GetValueOrDefault(stem);
                scores[text] += idf * count * (K1 + 1) / (count + (K1 * (1 - B + (B * lengths[text] / meanLength))));
            }
        }

        return scores;
    }

    private static IEnumerable<string> Content(IEnumerable<Term> terms) => terms.Where(term => !term.IsStopWord).Select(term => term.Stem);
}
