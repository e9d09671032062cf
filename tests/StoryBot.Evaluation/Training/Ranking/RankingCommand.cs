using System.CommandLine;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>The command line's <c>train ranking</c>.</summary>
internal static class RankingCommand
{
    public static Command Create()
    {
        var squad = TrainingSets.Squad();
        var qamr = TrainingSets.Qamr();
        var measure = new Option<string[]>("--measure") { Description = "A file in SQuAD format to measure the trees on, not learned from" };
        var validate = new Option<bool>("--cross-validate") { Description = "Also tell what they are worth on articles left out" };
        var output = new Option<string>("--out") { Description = "Where to write the trees", Required = true };
        var command = new Command("ranking", "Learns the order of the sentences.") { squad, qamr, measure, validate, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            var training = new RankingTraining(parsed.GetValue(squad)!, parsed.GetValue(qamr)!, parsed.InvocationConfiguration.Error);
            var trees = training.Run(parsed.GetValue(measure) ?? [], parsed.GetValue(validate));
            using var file = File.Create(parsed.GetValue(output)!);
            trees.Write(file);
        }));
        return command;
    }
}
