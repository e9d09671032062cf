using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot reindex</c>: reads the articles again and tells what is new.</summary>
internal static class ReindexCommand
{
    // A process of its own has no hold on the bot's memory.
    private const string ForTheBot = "A bot that runs on a chat goes on with what it has read: give /storybot reindex there.";

    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var command = new Command(
            "reindex",
            "Reads the articles again and tells what was added, changed, removed and skipped since the index was last brought up to date, be it by ask or verify.");
        command.SetAction(parsed => (int)Reindex(context, context.ReadSoundSettings(parsed.GetValue(set) ?? [])));
        return command;
    }

    /// <summary>Opens the folder, which indexes what changed since any command did so last, and prints the report.</summary>
    public static ExitCode Reindex(CommandContext context, Settings settings)
    {
        using var knowledge = KnowledgeBase.Open(settings.Knowledge());
        ReportScreen.Write(context.Out, knowledge.LastReport);
        SkippedScreen.Write(context.Error, knowledge.LastReport);
        context.Error.WriteLine(ForTheBot);
        return knowledge.LastReport.Failure is null ? ExitCode.Done : ExitCode.Knowledge;
    }
}
