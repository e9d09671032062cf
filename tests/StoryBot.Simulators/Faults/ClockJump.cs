namespace StoryBot.Simulators.Faults;

/// <summary>The program's wall clock jumps, and later back; libfaketime shows it a clock of its own, and leaves the one that counts from the start as it is.</summary>
internal sealed class ClockJump : Misfortune
{
    private const string Library = "libfaketimeMT.so.1";
    private static readonly string[] Places = ["/usr/lib", "/usr/lib64", "/usr/local/lib"];

    private readonly string file;
    private readonly string jump;

    /// <param name="jump">Seconds, signed.</param>
    public ClockJump(string folder, string jump)
    {
        (file, this.jump) = (Path.Combine(folder, "clock"), jump);
        Set("+0");
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = Find()!,
            ["FAKETIME_TIMESTAMP_FILE"] = file,
            ["FAKETIME_CACHE_DURATION"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["FAKETIME_DONT_RESET"] = "1",
        };
    }

    public override IReadOnlyDictionary<string, string> Environment { get; }

    public static string? WhyNot() => Find() is null ? "libfaketime is not here (Debian's package faketime)" : null;

    public override Task StrikeAsync(FaultScene scene)
    {
        Set(jump);
        return Task.CompletedTask;
    }

    public override Task MendAsync(FaultScene scene)
    {
        Set("+0");
        return Task.CompletedTask;
    }

    private static string? Find() => Places
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetDirectories(folder).Append(folder))
        .Select(folder => Path.Combine(folder, "faketime", Library))
        .FirstOrDefault(File.Exists);

    /// <summary>In one step: the program reads it once a second.</summary>
    private void Set(string offset)
    {
        File.WriteAllText(file + ".new", offset);
        File.Move(file + ".new", file, overwrite: true);
    }
}
