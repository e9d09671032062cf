using System.ComponentModel.DataAnnotations;

namespace StoryBot.Diagnostics.Health;

/// <summary>Settings section <c>Health</c>: where the bot says how it is, and what it takes for enough room.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>Where <c>/alive</c>, <c>/health/ready</c> and <c>/health</c> are served while the bot is on a chat; empty for nowhere.</summary>
    public string ListenAddress { get; set; } = "http://127.0.0.1:8086";

    /// <summary>How many megabytes must be free where the data folder is.</summary>
    [Range(0, 1_000_000)]
    public int MinFreeMegabytes { get; set; } = 50;
}
