using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot articles</c>: what the bot has read.</summary>
internal static class ArticlesCommand
{
    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var command = new Command("articles", "Lists the articles.");
        command.SetAction(parsed =>
        {
            using var knowledge = KnowledgeBase.Open(context.ReadSoundSettings(parsed.GetValue(set) ?? []).Knowledge());
            ArticlesScreen.Write(context.Out, knowledge.Articles);
            SkippedScreen.Write(context.Error, knowledge.LastReport);
            return (int)(knowledge.Articles.IsEmpty ? ExitCode.Knowledge : ExitCode.Done);
        });
        return command;
    }
}
