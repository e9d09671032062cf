using StoryBot.Answering;
using StoryBot.Evaluation.Training.Spans;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>Pairs questions on single sentences with these, and with another sentence of like words, which doesn't answer.</summary>
internal sealed class SentencePairs
{
    // One of these is taken; the likest may well say the same.
    private const int Likest = 4;

    // A stem that more sentences hold makes none alike.
    private const int MostHold = 400;
    private const float WeightOfOther = 0.6f;

    private readonly SpanExample[] examples;
    private readonly string[] sentences;
    private readonly Dictionary<string, List<int>> held = new(StringComparer.Ordinal);
    private readonly Random random;

    public SentencePairs(IEnumerable<SpanExample> examples, int seed)
    {
        this.examples = [.. examples];
        random = new Random(seed);
        var distinct = this.examples.Select(example => example.Sentences[0]).DistinctBy(sentence => sentence.Text).ToArray();
        sentences = [.. distinct.Select(sentence => sentence.Text)];
        foreach (var (at, sentence) in distinct.Index())
        {
            foreach (var stem in sentence.Terms.Select(term => term.Stem).Distinct(StringComparer.Ordinal))
            {
                held.TryAdd(stem, []);
                held[stem].Add(at);
            }
        }
    }

    public IEnumerable<QuotePairExample> All()
    {
        foreach (var example in examples)
        {
            var sentence = example.Sentences[0].Text;
            var answer = sentence.IndexOf(example.Golds[0], StringComparison.Ordinal);
            if (answer < 0 || example.Golds[0].Length == 0)
                continue;

            yield return Pair(example, sentence, new TextSpan(answer, example.Golds[0].Length), 1);
            if (LikeOne(example, sentence) is { } other)
                yield return Pair(example, other, null, WeightOfOther);
        }
    }

    private static QuotePairExample Pair(SpanExample example, string sentence, TextSpan? answer, float weight) =>
        new(null, example.Asked.Text, "", sentence, new TextSpan(0, sentence.Length), answer, weight);

    private string? LikeOne(SpanExample example, string own)
    {
        var shared = new Dictionary<int, double>();
        foreach (var term in example.Asked.Sought)
        {
            if (held.GetValueOrDefault(term.Stem) is not { Count: <= MostHold } holding)
                continue;

            foreach (var at in holding)
                shared[at] = shared.GetValueOrDefault(at) + term.Weight;
        }

        int[] likest = [.. shared.Where(one => sentences[one.Key] != own).OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key).Take(Likest)];
        return likest.Length == 0 ? null : sentences[likest[random.Next(likest.Length)]];
    }
}
