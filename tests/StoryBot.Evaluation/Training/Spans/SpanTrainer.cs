using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Fits the span weights: softmax over all spans of a question's sentences, AdaGrad, one question at a time in a seeded order.</summary>
/// <param name="dropped">The share of features that are left out of each question, drawn anew: none may become the only one that is asked.</param>
internal sealed class SpanTrainer(float[] weights, double rate, double dropped)
{
    private readonly float[] squares = new float[weights.Length];
    private readonly double[] drift = new double[weights.Length];
    private long steps = 1;
    private readonly List<int> places = [];
    private readonly List<float> values = [];
    private readonly List<int> ends = [];

    /// <summary>One pass; the mean log-likelihood of the right spans.</summary>
    public double Pass(IReadOnlyList<SpanExample> examples, Random random)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        random.Shuffle(order);
        double sum = 0;
        var learned = 0;
        foreach (var index in order)
        {
            if (Learn(examples[index], random) is { } likelihood)
            {
                sum += likelihood;
                learned++;
            }
        }

        return sum / Math.Max(1, learned);
    }

    /// <summary>The mean of the weights over all steps: steadier than the last ones.</summary>
    public float[] Averaged() => [.. weights.Select((weight, place) => (float)(weight - (drift[place] / steps)))];

    private double? Learn(SpanExample example, Random random)
    {
        places.Clear();
        values.Clear();
        ends.Clear();
        var traits = example.Traits();
        var spans = SpanScorer.Score(traits, example.Readable(traits), new SpanWeights(weights), (_, sink) =>
        {
            places.AddRange(sink.Places);
            values.AddRange(sink.Values);
            ends.Add(places.Count);
        });
        var targets = example.Targets(spans);
        if (targets.Count == 0)
        {
            return null;
        }

        var logOdds = dropped > 0 ? LogOddsWithout(random.Next()) : [.. spans.Select(span => span.LogOdds)];
        var top = logOdds.Max();
        var odds = logOdds.Select(one => Math.Exp(one - top)).ToArray();
        var total = odds.Sum();
        var right = targets.Sum(target => odds[target]);
        var gradient = odds.Select(one => one / total).ToArray();
        foreach (var target in targets)
            gradient[target] -= odds[target] / right;

        Update(gradient);
        return Math.Log(right / total);
    }

    // A feature is left out of all spans of the question, and those that stay count for it.
    private double[] LogOddsWithout(int salt)
    {
        var logOdds = new double[ends.Count];
        for (int span = 0, at = 0; span < logOdds.Length; at = ends[span++])
        {
            for (var place = at; place < ends[span]; place++)
            {
                values[place] = IsDropped(places[place], salt) ? 0 : values[place];
                logOdds[span] += weights[places[place]] * values[place] / (1 - dropped);
            }
        }

        return logOdds;
    }

    // Knuth's multiplicative hash of the feature's place, as a share.
    private bool IsDropped(int place, int salt) => (uint)((place ^ salt) * 2654435761L) < dropped * uint.MaxValue;

    private void Update(double[] gradient)
    {
        steps++;
        for (int span = 0, at = 0; span < gradient.Length; at = ends[span++])
        {
            // A span nobody would choose teaches nothing.
            if (Math.Abs(gradient[span]) < 1e-4)
                continue;

            for (var place = at; place < ends[span]; place++)
            {
                var step = gradient[span] * values[place];
                squares[places[place]] += (float)(step * step);
                var change = rate * step / (0.1 + Math.Sqrt(squares[places[place]]));
                weights[places[place]] -= (float)change;
                drift[places[place]] -= steps * change;
            }
        }
    }
}
