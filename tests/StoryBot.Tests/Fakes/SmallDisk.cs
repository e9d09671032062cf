using System.ComponentModel;
using System.Diagnostics;

namespace StoryBot.Tests.Fakes;

/// <summary>A file system of a given size in memory, mounted over a folder; skips the test where mounting isn't permitted.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    public SmallDisk(string folder, string size)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", this.folder), "mounting a file system is not permitted here");
    }

    public void MakeReadOnly() => Assert.SkipUnless(Run("mount", "-o", "remount,ro", folder), "remounting is not permitted here");

    public void Dispose() => Run("umount", "-l", folder);

    private static bool Run(string program, params ReadOnlySpan<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments.ToArray()) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
