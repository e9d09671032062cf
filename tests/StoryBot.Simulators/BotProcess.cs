using System.Diagnostics;

namespace StoryBot.Simulators;

/// <summary>The built program as a process of its own, over one folder; it may be killed and started again.</summary>
/// <param name="launcher">A program with arguments that becomes the one named after them; null or empty: none.</param>
internal sealed class BotProcess(string program, string folder, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string>? launcher = null) : IDisposable
{
    private readonly List<string> log = [];
    private Process? process;

    /// <summary>The program that was built together with this assembly: the same configuration's output folder of src/StoryBot.</summary>
    public static string Built
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.GetFullPath(
                $"../../../../../src/StoryBot/bin/{framework.Parent!.Name}/{framework.Name}/storybot{(OperatingSystem.IsWindows() ? ".exe" : "")}",
                framework.FullName);
        }
    }

    public int Id => process!.Id;

    public bool HasExited => process is null or { HasExited: true };

    /// <summary>What it has in memory, in MiB.</summary>
    public double Memory
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>How many files, sockets and the like it has open.</summary>
    public int Handles
    {
        get
        {
            process!.Refresh();
            return OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length : process.HandleCount;
        }
    }

    /// <summary>What it wrote to standard error, all lives together.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (log)
            {
                return [.. log];
            }
        }
    }

    public void Start()
    {
        string[] command = [.. launcher ?? [], program];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        // Of several at once only one could have the usual port.
        start.Environment["Health__ListenAddress"] = "";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process?.Dispose();
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>SIGKILL: nothing of it runs any more when this returns.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!HasExited)
        {
            Kill();
        }

        process?.Dispose();
        process = null;
    }

    private void Note(string? line)
    {
        lock (log)
        {
            if (line is not null && log.Count < 10_000)
            {
                log.Add(line);
            }
        }
    }
}
