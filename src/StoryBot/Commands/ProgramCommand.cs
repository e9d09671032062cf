using System.CommandLine;
using System.CommandLine.Help;
using StoryBot.Answering;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary>The program's command line: <c>storybot</c> itself and every command below it.</summary>
internal static class ProgramCommand
{
    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "Overrides a setting, for example --set Knowledge:Folder=articles; can be given again.",
        HelpName = "Section:Key=value",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CommandContext context)
    {
        // A question may begin with '@' or hold a short option's letters: both are words here, not syntax.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var parsed = Build(context).Parse(args, parsing);
        var invocation = new InvocationConfiguration
        {
            Output = context.Out.Writer,
            Error = context.Error.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (parsed.Errors.Count > 0)
        {
            return Refuse(context, ExitCode.Usage, string.Join('\n', parsed.Errors.Select(error => error.Message)) + "\nSee storybot --help.");
        }

        if (parsed.Action is not HelpWithExitCodes && StrayOption.FirstIn(args, parsed) is { } stray)
        {
            return Refuse(context, ExitCode.Usage, stray + "\nSee storybot --help.");
        }

        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (OutputException unwritable)
        {
            return Refuse(context, ExitCode.Output, unwritable.Message);
        }
        catch (SettingsException wrong)
        {
            return Refuse(context, ExitCode.Settings, wrong.Message);
        }
        catch (KnowledgeException unusable)
        {
            return Refuse(context, ExitCode.Knowledge, unusable.Message);
        }
        catch (Exception bug)
        {
            // Left to the runtime it would end in a core dump and the code of a signal.
            return Refuse(context, ExitCode.Bug, $"This is a bug in the program. {bug}".ReplaceLineEndings("\n"));
        }
    }

    private static RootCommand Build(CommandContext context)
    {
        var root = new RootCommand("Answers questions about your articles with the verbatim passage that says so.")
        {
            Set,
            AskCommand.Build(context, Set),
            AddCommand.Build(context, Set),
            ArticlesCommand.Build(context, Set),
            ReindexCommand.Build(context, Set),
            VerifyCommand.Build(context, Set),
            HealthcheckCommand.Build(context, Set),
            DoctorCommand.Build(context, Set),
        };
        root.Directives.Clear();
        root.SetAction((parsed, cancellation) => RunCommand.RunAsync(context, context.ReadSoundSettings(parsed.GetValue(Set) ?? []), cancellation));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        return root;
    }

    private static int Refuse(CommandContext context, ExitCode code, string message)
    {
        foreach (var line in message.Split('\n'))
        {
            context.Error.WriteLine(line);
        }

        return (int)code;
    }
}
