namespace StoryBot.Simulators.Faults;

/// <summary>A line of the matrix.</summary>
/// <param name="Health">What /health said meanwhile: the names of what was not sound, or what stopped it from saying anything.</param>
/// <param name="Recovery">From the mend until health said ready; null where it did not in time.</param>
internal sealed record FaultRow(string Name, int Asked, int Lost, int Twice, int Wrong, string Health, TimeSpan? Recovery)
{
    /// <summary>What the program said on standard error.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    public bool Met => Lost == 0 && Twice == 0 && Recovery is not null;

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"| {Name} | {Asked} | {Lost} | {Twice} | {Wrong} | {Health} | {(Recovery is { } time ? $"{time.TotalSeconds:F1} s" : "not in time")} |");
}
