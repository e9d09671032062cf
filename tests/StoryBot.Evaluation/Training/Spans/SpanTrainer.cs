using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Fits the span weights: softmax over all spans of a question's sentences, AdaGrad, one question at a time in a seeded order.</summary>
internal sealed class SpanTrainer(float[] weights, double rate)
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
            if (Learn(examples[index]) is { } likelihood)
            {
                sum += likelihood;
                learned++;
            }
        }

        return sum / Math.Max(1, learned);
    }

    /// <summary>The mean of the weights over all steps: steadier than the last ones.</summary>
    public float[] Averaged() => [.. weights.Select((weight, place) => (float)(weight - (drift[place] / steps)))];

    private double? Learn(SpanExample example)
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

        var top = spans.Max(span => span.LogOdds);
        var odds = spans.Select(span => Math.Exp(span.LogOdds - top)).ToArray();
        var total = odds.Sum();
        var right = targets.Sum(target => odds[target]);
        var gradient = odds.Select(one => one / total).ToArray();
        foreach (var target in targets)
            gradient[target] -= odds[target] / right;

        Update(gradient);
        return Math.Log(right / total);
    }

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
