namespace StoryBot.Simulators.Soak;

/// <summary>Something that can go wrong.</summary>
/// <param name="StrikeAsync">Makes it last about so long, and completes when a bot could have got over it.</param>
/// <param name="HoldsUp">Whether an answer may be late because of it.</param>
internal sealed record Mishap(string Kind, Func<TimeSpan, Task> StrikeAsync, bool HoldsUp = true);
