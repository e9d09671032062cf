using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StoryBot.Commands;

/// <summary>The ordinary help, followed by the exit codes.</summary>
internal sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not know yet what a command wants.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        ExitCodes.Write(parseResult.InvocationConfiguration.Output);
        return code;
    }
}
