using System.ComponentModel;
using System.Diagnostics;

namespace StoryBot.Simulators.Faults;

/// <summary>Programs of the system that a fault needs.</summary>
internal static class SystemProgram
{
    /// <returns>Whether it is there and ended with 0.</returns>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
