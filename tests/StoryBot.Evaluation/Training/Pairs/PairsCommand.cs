using System.CommandLine;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Ranking;
using StoryBot.Evaluation.Training.Spans;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>The command line's <c>train pairs</c>: run it after <c>train ranking</c>; what it writes, <c>tests/StoryBot.FineTuning</c> learns from.</summary>
internal static class PairsCommand
{
    private const int Seed = 2029;

    public static Command Create()
    {
        var squad = TrainingSets.Squad();
        var qamr = TrainingSets.Qamr();
        var output = new Option<string>("--out") { Description = "The folder to write the pairs to", Required = true };
        var command = new Command("pairs", "Pairs questions with quotes that answer them or don't, for the cross-encoder to learn from.") { squad, qamr, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
            Run(parsed.GetValue(squad)!, parsed.GetValue(qamr)!, parsed.GetValue(output)!, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static void Run(string squad, string qamr, string output, TextWriter log)
    {
        Directory.CreateDirectory(output);
        var set = SquadFile.Read(squad);
        PairFile.Write(Path.Combine(output, PairFile.Sentences), new SentencePairs(QamrFile.ReadAll(qamr), Seed).All());
        var folds = new SpanTraining(qamr, set, new RankingTraining(squad, qamr, log).Folded(), log).Folded();
        PairFile.Write(Path.Combine(output, PairFile.Articles), ArticlePairs.Of(set, new PairDrawing(folds, Seed)));
    }
}
