namespace StoryBot.Simulators.Faults;

/// <summary>The data folder is a small file system of its own, which somebody fills to the last byte and then frees.</summary>
internal sealed class FullDisk : Misfortune
{
    private const string Size = "512m";

    private readonly string data;

    public FullDisk(string folder)
    {
        data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        Mount(data);
    }

    private string Waste => Path.Combine(data, "waste");

    public static string? WhyNot()
    {
        var tried = Directory.CreateTempSubdirectory("storybot-mount-").FullName;
        var mounted = Mount(tried);
        if (mounted)
        {
            Unmount(tried);
        }

        Directory.Delete(tried);
        return mounted ? null : "mounting a file system is not permitted here";
    }

    public override Task StrikeAsync(FaultScene scene)
    {
        using var waste = new FileStream(Waste, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var size = 1_048_576;
        while (size > 0)
        {
            try
            {
                waste.Write(new byte[size]);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }

        return Task.CompletedTask;
    }

    public override Task MendAsync(FaultScene scene)
    {
        File.Delete(Waste);
        return Task.CompletedTask;
    }

    protected override void CleanUp() => Unmount(data);

    private static bool Mount(string folder) => SystemProgram.Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder);

    private static void Unmount(string folder) => SystemProgram.Run("umount", "-l", folder);
}
