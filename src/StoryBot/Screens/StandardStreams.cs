using Microsoft.Win32.SafeHandles;

namespace StoryBot.Screens;

/// <summary>The process's three standard streams.</summary>
internal static class StandardStreams
{
    private const string Nothing = "/dev/null";
    private const int Error = 2;

    // Open to the end: a handle that is forgotten is closed.
    private static readonly List<SafeFileHandle> Placeholders = [];

    /// <summary>Takes the places of standard streams that are closed: input is empty then, output refuses all, errors vanish. Left free, the next file to be opened would have the place, and be written into as if it were the screen.</summary>
    public static void FillClosed()
    {
        if (OperatingSystem.IsWindows() || !File.Exists(Nothing))
        {
            return;
        }

        // The lowest free number is what is given (https://pubs.opengroup.org/onlinepubs/9799919799/functions/open.html).
        var handle = Open(FileAccess.Read);
        while (handle.DangerousGetHandle() <= Error)
        {
            if (handle.DangerousGetHandle() == Error)
            {
                handle.Dispose();
                handle = Open(FileAccess.Write);
            }

            Placeholders.Add(handle);
            handle = Open(FileAccess.Read);
        }

        handle.Dispose();
    }

    private static SafeFileHandle Open(FileAccess access) => File.OpenHandle(Nothing, FileMode.Open, access, FileShare.ReadWrite);
}
