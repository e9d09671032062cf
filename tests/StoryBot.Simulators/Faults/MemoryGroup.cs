using System.Globalization;

namespace StoryBot.Simulators.Faults;

/// <summary>A control group of Linux that limits memory, of either version, for one process. https://docs.kernel.org/admin-guide/cgroup-v2.html#memory</summary>
internal sealed class MemoryGroup : IDisposable
{
    private const string First = "/sys/fs/cgroup/memory";
    private const string Second = "/sys/fs/cgroup";

    private readonly string folder;

    public MemoryGroup()
    {
        folder = Path.Combine(IsFirst ? First : Second, $"storybot-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
    }

    private static bool IsFirst => Directory.Exists(First);

    /// <summary>Starts what is named after it within the group.</summary>
    public IReadOnlyList<string> Launcher => ["sh", "-c", "echo $$ > \"$0\" && exec \"$1\"", Path.Combine(folder, "cgroup.procs")];

    public static string? WhyNot()
    {
        try
        {
            using var tried = new MemoryGroup();
            return tried.Limit(64) ? null : "memory can't be limited by a control group here";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return "control groups can't be made here";
        }
    }

    /// <returns>Whether it holds from now on; the first version refuses what it can't bring about without killing.</returns>
    public bool Limit(long mebibytes)
    {
        try
        {
            File.WriteAllText(
                Path.Combine(folder, IsFirst ? "memory.limit_in_bytes" : "memory.max"),
                (mebibytes * 1024 * 1024).ToString(CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // The kernel has not done with it; an empty group costs nothing.
        }
    }
}
