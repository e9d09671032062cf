using StoryBot.Commands;
using StoryBot.Screens;

namespace StoryBot.Tests.Commands;

/// <summary>One run of the command line inside the test: its exit code and what it wrote.</summary>
internal sealed record CommandRun(ExitCode Code, string Out, string Error)
{
    public static async Task<CommandRun> Of(string folder, string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(folder, new StringReader(input), Screen.Piped(output), Screen.Piped(error));
        var code = await ProgramCommand.RunAsync(args, context);
        return new CommandRun((ExitCode)code, output.ToString(), error.ToString());
    }
}
