using System.CommandLine;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;
using StoryBot.Evaluation.Training.Ranking;
using StoryBot.Evaluation.Training.Spans;

namespace StoryBot.Evaluation.Training;

/// <summary>The command line's <c>train reading</c>: run it after <c>train ranking</c>, whose order of sentences it learns from, and after <c>tests/StoryBot.FineTuning</c>.</summary>
internal static class ReadingCommand
{
    public static Command Create()
    {
        var squad = TrainingSets.Squad();
        var qamr = TrainingSets.Qamr();
        var crossEncoders = TrainingSets.CrossEncoders();
        var output = new Option<string>("--out") { Description = "The folder of the sources that the weights are built into", DefaultValueFactory = _ => "src/StoryBot.Answering/Reading" };
        var command = new Command("reading", "Learns the choice of the short answer's words, and the confidence in answers; tells what they are worth on articles left out.") { squad, qamr, crossEncoders, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            Run(parsed.GetValue(squad)!, parsed.GetValue(qamr)!, parsed.GetValue(crossEncoders), parsed.GetValue(output)!, parsed.InvocationConfiguration.Error);
        }));
        return command;
    }

    private static void Run(string squad, string qamr, string? crossEncoders, string output, TextWriter log)
    {
        var set = SquadFile.Read(squad);
        var embedders = FoldedEmbedders.Read(crossEncoders, RankingTraining.Folds);
        var training = new SpanTraining(qamr, set, new RankingTraining(squad, qamr, log).Folded(), log);
        var folds = training.Folded();
        training.Tell(folds, embedders);
        var confidence = new ConfidenceTraining(folds, embedders, log).Run(set);
        ConfidenceFiles.Write(confidence.Encyclopedia, Path.Combine(output, "Decisions"), ConfidenceByDomain.EncyclopediaName, "reading", "");
        ConfidenceFiles.Write(confidence.News, Path.Combine(output, "Decisions"), ConfidenceByDomain.NewsName, "reading", "");
        var written = SpanWeightFile.Write(training.Whole(), Path.Combine(output, "Extraction", "span-weights.bin"));
        log.WriteLine($"{written} span weights written");
    }
}
