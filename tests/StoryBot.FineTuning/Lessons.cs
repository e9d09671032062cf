using StoryBot.Answering.Embedding;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Training.Pairs;

namespace StoryBot.FineTuning;

/// <summary>Teaches a cross-encoder one file of pairs after the other, and writes what it has learned.</summary>
internal sealed class Lessons(ReadOnlyMemory<byte> packedEncoder, int seed, TextWriter log) : IDisposable
{
    private const int Compared = 200;

    private readonly EncoderWeights weights = new(packedEncoder);
    private readonly TrainableCrossEncoder model = new(packedEncoder, seed);

    public void Dispose() => model.Dispose();

    public CutPair[] Read(string path) => [.. PairFile.Read(path).Select(pair => CutPair.Of(pair, weights.Tokenizer))];

    /// <summary>Begins with what an earlier cross-encoder had learned.</summary>
    public void GoOnFrom(ReadOnlyMemory<byte> packed) => model.Read(packed);

    public void Teach(CutPair[] pairs, Schedule schedule, string what) => new FineTuning(model, weights, seed, log).Teach(pairs, schedule, what);

    /// <summary>Teaches all pairs, then from the same beginning all but those of a fold, for each fold.</summary>
    /// <param name="folded">The folder for what was taught without a fold; null where that isn't wanted.</param>
    public void Teach(CutPair[] pairs, Schedule schedule, string output, string? folded)
    {
        var begun = model.Learned();
        Teach(pairs, schedule, "all");
        model.Write(output);
        log.WriteLine($"as written, the answers of {Compared} pairs are off by {model.LargestDifference(pairs[..Compared], new CrossEncoder(weights, File.ReadAllBytes(output)), weights):0.000} at most");
        if (folded is null)
            return;

        Directory.CreateDirectory(folded);
        foreach (var fold in pairs.Select(pair => pair.Fold).Distinct().Order())
        {
            var path = Path.Combine(folded, $"{fold}.bin");
            model.GoBack(begun);
            Teach([.. pairs.Where(pair => pair.Fold != fold)], schedule, $"all but fold {fold}");
            model.Write(path);
            var written = new CrossEncoder(weights, File.ReadAllBytes(path));
            var left = pairs.AsParallel().AsOrdered().Where(pair => pair.Fold == fold).Select(pair => ((double)written.Judge(pair.Pair).LogOdds, pair.IsRight));
            log.WriteLine($"fold {fold}, left out: AUROC {Auroc.Of([.. left]):0.000}");
        }
    }
}
