namespace StoryBot.Simulators.Soak;

/// <summary>How long, how much and of what.</summary>
internal sealed record SoakPlan
{
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>In the storm; a tenth of them are questions.</summary>
    public int Events { get; init; } = 60_000;

    public int Channels { get; init; } = 200;

    public string Program { get; init; } = BotProcess.Built;

    public int Seed { get; init; }

    /// <summary>Before the storm and again after it.</summary>
    public TimeSpan Quiet => TimeSpan.FromSeconds(Math.Clamp(Duration.TotalSeconds / 15, 2, 20));

    /// <summary>Between one trouble and the next, on average.</summary>
    public TimeSpan BetweenTroubles => TimeSpan.FromSeconds(Math.Clamp(Duration.TotalSeconds / 60, 1, 5));

    public double EventsPerSecond => Events / Duration.TotalSeconds;
}
