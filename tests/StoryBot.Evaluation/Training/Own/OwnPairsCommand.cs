using System.CommandLine;
using StoryBot.Answering.Reading;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Pairs;

namespace StoryBot.Evaluation.Training.Own;

/// <summary>The command line's <c>train own-pairs</c>: run it after <c>train reading</c>; what it writes, <c>tests/StoryBot.FineTuning</c> learns from.</summary>
internal static class OwnPairsCommand
{
    private const int Seed = 2030;

    public static Command Create()
    {
        var documents = TrainingSets.Documents();
        var stories = TrainingSets.Stories();
        var output = new Option<string>("--out") { Description = "The folder to write the pairs to", Required = true };
        var command = new Command("own-pairs", "Pairs questions on documents and stories with quotes that answer them or don't, for the cross-encoder to learn from.") { documents, stories, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            var training = new OwnTraining(
                DocumentFolder.Read(parsed.GetValue(documents)!),
                DocumentFolder.Read(parsed.GetValue(stories)!),
                ReadingWeights.Shipped,
                RememberedVectors.Shipped,
                parsed.InvocationConfiguration.Error);
            Directory.CreateDirectory(parsed.GetValue(output)!);
            PairFile.Write(Path.Combine(parsed.GetValue(output)!, PairFile.Own), training.Pairs(Seed));
        }));
        return command;
    }
}
