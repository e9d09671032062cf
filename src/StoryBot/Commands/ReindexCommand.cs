using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot reindex</c>: reads the articles again and tells what is new.</summary>
internal static class ReindexCommand
{
    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var command = new Command("reindex", "Reads the articles again and tells what was added, changed, removed and skipped.");
        command.SetAction(parsed => (int)Reindex(context, context.ReadSettings(parsed.GetValue(set) ?? [])));
        return command;
    }

    /// <summary>Opens the folder, which indexes what changed since the last time, and prints the report.</summary>
    public static ExitCode Reindex(CommandContext context, Settings settings)
    {
        using var knowledge = KnowledgeBase.Open(settings.Knowledge());
        ReportScreen.Write(context.Out, knowledge.LastReport);
        SkippedScreen.Write(context.Error, knowledge.LastReport);
        return knowledge.LastReport.Failure is null ? ExitCode.Done : ExitCode.Knowledge;
    }
}
