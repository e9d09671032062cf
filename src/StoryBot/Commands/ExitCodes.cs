namespace StoryBot.Commands;

/// <summary>The exit codes as <c>--help</c> tells them.</summary>
internal static class ExitCodes
{
    public static void Write(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        Write(output, ExitCode.Done, "answered, or done");
        Write(output, ExitCode.Bug, "a bug in the program");
        Write(output, ExitCode.Usage, "the command or the question can't be understood: empty, too long, unknown option");
        Write(output, ExitCode.Abstained, "the articles don't say it");
        Write(output, ExitCode.Knowledge, "the articles or the data folder can't be used");
        Write(output, ExitCode.NotIntact, "verify: the quote no longer stands where it stood");
        Write(output, ExitCode.NotReady, "healthcheck: the bot that runs here is not ready, or none runs; doctor: something would keep it from answering");
        Write(output, ExitCode.Output, "the output can't be written: a full disk, a closed descriptor");
        Write(output, ExitCode.Settings, "a setting is wrong");
    }

    private static void Write(TextWriter output, ExitCode code, string meaning) => output.WriteLine($"  {(int)code,-3} {meaning}");
}
