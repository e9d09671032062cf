using System.Globalization;

namespace StoryBot.Diagnostics.Health.Checks;

/// <summary>Whether the disk of the data folder has room left.</summary>
/// <param name="options">How many megabytes must be free; read at each look, since it may change.</param>
internal sealed class DiskCheck(string folder, HealthOptions options) : IReadinessCheck
{
    private const long Megabyte = 1_000_000;

    public string Name => "disk";

    public Task<Finding> LookAsync(CancellationToken cancellation) => Task.FromResult(Look());

    public Finding Look()
    {
        var least = options.MinFreeMegabytes;
        try
        {
            var free = new DriveInfo(folder).AvailableFreeSpace / Megabyte;
            return free >= least
                ? new Finding.Sound(Name, string.Create(CultureInfo.InvariantCulture, $"{free} MB free"))
                : new Finding.Broken(
                    Name,
                    string.Create(CultureInfo.InvariantCulture, $"{free} MB are free where the data folder is, {least} are wanted"),
                    "Make room on that disk, or set Health:MinFreeMegabytes lower.");
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Finding.Broken(Name, $"the data folder's disk can't be looked at ({unusable.GetType().Name})", "Mount the folder that Knowledge:DataFolder names, and let the bot write to it.");
        }
    }
}
