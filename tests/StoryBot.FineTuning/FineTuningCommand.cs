using System.CommandLine;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Layers;
using StoryBot.Evaluation;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Pairs;

namespace StoryBot.FineTuning;

/// <summary>The command line: run it after <c>train pairs</c>, and <c>train reading</c> after it.</summary>
internal static class FineTuningCommand
{
    private const int Seed = 2028;

    private const int Compared = 200;

    // A part of QAMR's pairs is enough to begin with: they are easy to tell.
    private const double FirstPasses = 0.35;
    private const double FirstRate = 1e-3;
    private const double Passes = 1.5;
    private const double Rate = 8e-4;

    public static RootCommand Create()
    {
        var pairs = new Option<string>("--pairs") { Description = "The folder that train pairs wrote", Required = true };
        var folded = new Option<string?>("--folded") { Description = "Where to write a cross-encoder for each fold of articles, which never saw that fold; none where it is left out" };
        var output = new Option<string>("--out") { Description = "Where to write the cross-encoder", DefaultValueFactory = _ => "src/StoryBot.Answering/Embedding/cross-encoder.bin" };
        var command = new RootCommand("Fine-tunes the encoder as a cross-encoder, by low-rank changes to its maps.") { pairs, folded, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
            Run(parsed.GetValue(pairs)!, parsed.GetValue(folded), parsed.GetValue(output)!, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static void Run(string folder, string? folded, string output, TextWriter log)
    {
        if (EncoderWeights.Shipped is not { } weights || BuiltInBytes.Find(EncoderWeights.Resource) is not { } packed)
            throw new BadSetException(EncoderWeights.Resource, null, "this program was built without the encoder (WithEncoder=false)");

        var sentences = Cut(Path.Combine(folder, PairFile.Sentences), weights);
        var articles = Cut(Path.Combine(folder, PairFile.Articles), weights);
        var model = new TrainableCrossEncoder(packed.Memory, Seed);
        Teach(sentences, FirstPasses, FirstRate, "sentences");
        var begun = model.Learned();
        Teach(articles, Passes, Rate, "articles");
        model.Write(output);
        log.WriteLine($"as written, the answers of {Compared} pairs are off by {model.LargestDifference(articles[..Compared], new CrossEncoder(weights, File.ReadAllBytes(output)), weights):0.000} at most");
        if (folded is null)
            return;

        Directory.CreateDirectory(folded);
        foreach (var fold in articles.Select(pair => pair.Fold).Distinct().Order())
        {
            model.GoBack(begun);
            Teach([.. articles.Where(pair => pair.Fold != fold)], Passes, Rate, $"articles but those of fold {fold}");
            model.Write(Path.Combine(folded, $"{fold}.bin"));
        }

        void Teach(CutPair[] pairs, double passes, double rate, string what) => new FineTuning(model, weights, Seed, log).Teach(pairs, passes, rate, what);
    }

    private static CutPair[] Cut(string path, EncoderWeights weights) => [.. PairFile.Read(path).Select(pair => CutPair.Of(pair, weights.Tokenizer))];
}
