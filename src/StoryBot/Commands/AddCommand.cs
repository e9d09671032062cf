using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Hosting;

namespace StoryBot.Commands;

/// <summary><c>storybot add</c>: copies files into the knowledge folder and reindexes.</summary>
internal static class AddCommand
{
    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var files = new Argument<string[]>("file") { Description = "Articles: .md, .html or .txt files.", Arity = ArgumentArity.OneOrMore };
        var replace = new Option<bool>("--replace") { Description = "Replaces an article of the same file name that reads differently." };
        var command = new Command("add", "Copies articles into the knowledge folder and reindexes.") { files, replace };
        command.SetAction(parsed => (int)Add(
            context,
            context.ReadSoundSettings(parsed.GetValue(set) ?? []),
            [.. parsed.GetRequiredValue(files).Select(file => Path.GetFullPath(file, context.WorkingDirectory))],
            parsed.GetValue(replace)));
        return command;
    }

    // All or nothing: the files are judged before the first is copied.
    private static ExitCode Add(CommandContext context, Settings settings, IReadOnlyList<string> files, bool replace)
    {
        var folder = settings.Knowledge().Folder;
        var named = files.ToLookup(file => Path.GetFileName(file), ArticleCandidate.FileNames);
        var refusals = files
            .Select(file => (file, Reason: ArticleCandidate.WhyNot(file, folder, replace) ?? ArticleCandidate.WhyNotBeside(file, named[Path.GetFileName(file)].First())))
            .Where(refused => refused.Reason is not null)
            .ToList();
        foreach (var (file, reason) in refusals)
        {
            context.Error.WriteLine($"not added: {file}: {reason}");
        }

        if (refusals.Count > 0)
        {
            return ExitCode.Knowledge;
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                ArticleCandidate.Copy(file, folder);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"The articles can't be copied into {folder} (Knowledge:Folder): {refused.Message}", refused);
        }

        // Which folder that is depends on where the program was called.
        context.Error.WriteLine($"The articles lie in {folder} (Knowledge:Folder).");
        return ReindexCommand.Reindex(context, settings);
    }
}
