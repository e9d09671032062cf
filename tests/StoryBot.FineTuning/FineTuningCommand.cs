using System.CommandLine;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Layers;
using StoryBot.Evaluation;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Pairs;

namespace StoryBot.FineTuning;

/// <summary>The command line: run <c>articles</c> after <c>train pairs</c>, and <c>own</c> after <c>train own-pairs</c>.</summary>
internal static class FineTuningCommand
{
    private const int Seed = 2028;
    private const string Folder = "src/StoryBot.Answering/Embedding/";

    // A part of QAMR's pairs is enough to begin with: they are easy to tell.
    private static readonly Schedule Sentences = new(0.35, 1e-3);
    private static readonly Schedule Articles = new(1.5, 8e-4);
    private static readonly Schedule Own = new(1.25, 4e-4);

    public static RootCommand Create() => new("Fine-tunes the encoder as a cross-encoder, by low-rank changes to its maps.")
    {
        Create("articles", "Teaches it from the beginning, on sentences and on articles.", CrossEncoder.OfEncyclopedias, static (lessons, folder) =>
        {
            lessons.Teach(lessons.Read(Path.Combine(folder, PairFile.Sentences)), Sentences, "sentences");
            return (lessons.Read(Path.Combine(folder, PairFile.Articles)), Articles);
        }),
        Create("own", "Teaches the one of encyclopedias on, on stories and documents.", CrossEncoder.OfStoriesAndDocuments, static (lessons, folder) =>
        {
            lessons.GoOnFrom(BuiltIn(CrossEncoder.OfEncyclopedias));
            return (lessons.Read(Path.Combine(folder, PairFile.Own)), Own);
        }),
    };

    /// <param name="begin">Teaches what no fold needs to be left out of; gives what is taught then, the folds left out.</param>
    private static Command Create(string name, string description, string weights, Func<Lessons, string, (CutPair[] Pairs, Schedule Schedule)> begin)
    {
        var pairs = new Option<string>("--pairs") { Description = "The folder that the pairs were written to", Required = true };
        var folded = new Option<string?>("--folded") { Description = "Where to write a cross-encoder for each fold of articles, which never saw that fold; none where it is left out" };
        var output = new Option<string>("--out") { Description = "Where to write the cross-encoder", DefaultValueFactory = _ => Folder + weights };
        var command = new Command(name, description) { pairs, folded, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            using var lessons = new Lessons(BuiltIn(EncoderWeights.Resource), Seed, parsed.InvocationConfiguration.Error);
            var (taught, schedule) = begin(lessons, parsed.GetValue(pairs)!);
            lessons.Teach(taught, schedule, parsed.GetValue(output)!, parsed.GetValue(folded));
        }));
        return command;
    }

    private static ReadOnlyMemory<byte> BuiltIn(string name) =>
        BuiltInBytes.Find(name)?.Memory ?? throw new BadSetException(name, null, "this program was built without the encoder (WithEncoder=false)");
}
