using System.CommandLine;
using StoryBot.Evaluation.Training.Own;
using StoryBot.Evaluation.Training.Pairs;
using StoryBot.Evaluation.Training.Projections;
using StoryBot.Evaluation.Training.Ranking;

namespace StoryBot.Evaluation.Training;

/// <summary>The command line's <c>train</c>: rebuilds shipped weights from the data they were made of.</summary>
internal static class TrainingCommand
{
    public static Command Create()
    {
        var command = new Command("train", "Rebuilds weights that ship.");
        Command[] weights = [ProjectionsCommand.Create(), RankingCommand.Create(), PairsCommand.Create(), ReadingCommand.Create(), OwnPairsCommand.Create(), OwnCommand.Create()];
        foreach (var one in weights)
            command.Add(one);

        return command;
    }
}
