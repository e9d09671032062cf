namespace StoryBot.Simulators.Faults;

/// <summary>Something that befalls the bot while it is asked.</summary>
/// <param name="StrikeAsync">Makes it happen.</param>
/// <param name="MendAsync">Makes it good again, as a maintainer or the world would.</param>
internal sealed record Fault(string Name, Func<FaultScene, Task> StrikeAsync, Func<FaultScene, Task> MendAsync)
{
    /// <summary>Why it can't be tried here; null where it can.</summary>
    public string? NotRun { get; init; }
}
