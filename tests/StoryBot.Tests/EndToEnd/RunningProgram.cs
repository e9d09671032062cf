using System.Diagnostics;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The built program at work on a chat; ended without a word when the test is done with it.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> said;

    /// <summary>A test that fails before it has everything it disposes of nothing.</summary>
    private readonly EventHandler atTheLatest;

    /// <param name="settings">Environment variables, as a maintainer sets them.</param>
    public RunningProgram(string workingDirectory, params (string Name, string Value)[] settings)
    {
        var start = BuiltProgram.Start(workingDirectory);
        // Of several at once only one could have the usual port.
        start.Environment["Health__ListenAddress"] = "";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += atTheLatest = (_, _) => process.Kill();
        process.StandardInput.Close();
        said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Kills it at once, as a power cut would.</summary>
    /// <returns>What it had said on standard error.</returns>
    public async Task<string> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        return await said;
    }

    /// <summary>Asks it to end, as a service manager does, and waits until it has.</summary>
    /// <returns>Its exit code and what it had said on standard error.</returns>
    public async Task<(int Code, string Error)> StopAsync()
    {
        await TerminateAsync();
        return await EndedAsync(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until it has ended.</summary>
    /// <exception cref="TimeoutException">It runs on.</exception>
    public async Task<(int Code, string Error)> EndedAsync(TimeSpan within)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(within, TestContext.Current.CancellationToken);
        return (process.ExitCode, await said);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        AppDomain.CurrentDomain.ProcessExit -= atTheLatest;
        process.Dispose();
    }
}
