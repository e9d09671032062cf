using System.Diagnostics;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The program as it was built, run as a process of its own.</summary>
internal static class BuiltProgram
{
    // The copy beside the tests lacks what they take from the web framework, so the program's own output folder is used.
    private static readonly string Program = Path.Combine(
        SharedData.RepositoryRoot,
        "src/StoryBot",
        Path.GetRelativePath(Path.Combine(SharedData.RepositoryRoot, "tests/StoryBot.Tests"), AppContext.BaseDirectory),
        OperatingSystem.IsWindows() ? "storybot.exe" : "storybot");

    // Far more than any command takes: what hangs fails its own test, not the whole run.
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(2);

    public static ProcessStartInfo Start(string workingDirectory, params string[] args) => new(Program, args)
    {
        WorkingDirectory = workingDirectory,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    public static Task<(int Code, string Out, string Error)> RunAsync(string workingDirectory, string input, params string[] args) =>
        RunAsync(Start(workingDirectory, args), input);

    public static async Task<(int Code, string Out, string Error)> RunAsync(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(EndsWithin, TestContext.Current.CancellationToken);
        }
        catch (Exception) when (!process.HasExited)
        {
            process.Kill();
            throw;
        }

        return (process.ExitCode, await output, await error);
    }
}
