using System.Diagnostics;
using StoryBot.Answering.Embedding;
using static TorchSharp.torch;

namespace StoryBot.FineTuning;

/// <summary>Teaches a cross-encoder pairs by AdamW; the same seed, machine and threads give the same weights.</summary>
/// <remarks>AdamW: https://arxiv.org/abs/1711.05101.</remarks>
internal sealed class FineTuning(TrainableCrossEncoder model, EncoderWeights weights, int seed, TextWriter log)
{
    private const int BatchSize = 32;

    // Pairs of like length go together, so that little is computed for nothing.
    private const int BatchesSorted = 40;
    private const double OfBounds = 0.5;
    private const double Decay = 0.01;
    private const double Warming = 0.06;
    private const double LongestStep = 1;
    private const int BatchesTold = 50;

    private readonly Random random = new(seed);

    public void Teach(CutPair[] pairs, Schedule schedule, string what)
    {
        var (passes, rate) = schedule;
        var parameters = model.parameters().Where(parameter => parameter.requires_grad).ToArray();
        using var optimizer = optim.AdamW(parameters, rate, weight_decay: Decay);
        var batches = (int)(pairs.Length * passes / BatchSize);
        var (clock, loss) = (Stopwatch.StartNew(), 0.0);
        TorchSharp.torch.random.manual_seed(seed);
        model.train();
        foreach (var (done, batch) in Batches(pairs).Take(batches).Index())
        {
            using var scope = NewDisposeScope();
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = rate * Math.Min((done + 1) / (Warming * batches), (batches - done) / ((1 - Warming) * batches));

            var wrong = Loss(batch);
            loss += wrong.item<float>();
            optimizer.zero_grad();
            wrong.backward();
            nn.utils.clip_grad_norm_(parameters, LongestStep);
            optimizer.step();
            if ((done + 1) % BatchesTold == 0)
            {
                log.WriteLine($"{what}: {done + 1} of {batches} batches, loss {loss / BatchesTold:0.000}, {clock.Elapsed.TotalSeconds / (done + 1):0.00} s each");
                loss = 0;
            }
        }
    }

    private Tensor Loss(CutPair[] pairs)
    {
        var (answers, bounds) = model.Read(PairBatch.Of(pairs, weights));
        var right = tensor(pairs.Select(pair => pair.IsRight ? 1f : 0).ToArray());
        var loss = (nn.functional.binary_cross_entropy_with_logits(answers, right, reduction: nn.Reduction.None) * tensor(pairs.Select(pair => pair.Weight).ToArray())).mean();
        var placed = pairs.Index().Where(pair => pair.Item.Answer is not null).ToArray();
        if (placed.Length == 0)
            return loss;

        var shown = bounds.index_select(0, tensor(placed.Select(pair => (long)pair.Index).ToArray()));
        var first = tensor(placed.Select(pair => (long)(pair.Item.Pair.PassageStart + pair.Item.Answer!.Value.First)).ToArray());
        var last = tensor(placed.Select(pair => (long)(pair.Item.Pair.PassageStart + pair.Item.Answer!.Value.Last)).ToArray());
        var misplaced = nn.functional.cross_entropy(shown.select(2, 0), first) + nn.functional.cross_entropy(shown.select(2, 1), last);
        return loss + (OfBounds * placed.Length / pairs.Length * misplaced);
    }

    private IEnumerable<CutPair[]> Batches(CutPair[] pairs)
    {
        while (true)
        {
            var shuffled = pairs.ToArray();
            random.Shuffle(shuffled);
            foreach (var chunk in shuffled.Chunk(BatchSize * BatchesSorted))
            {
                var batches = chunk.OrderBy(pair => pair.Length).Chunk(BatchSize).ToArray();
                random.Shuffle(batches);
                foreach (var batch in batches)
                    yield return batch;
            }
        }
    }
}
