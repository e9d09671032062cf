namespace StoryBot.Simulators.Soak;

/// <summary>How often the program is killed, amid how much.</summary>
internal sealed record KillPlan
{
    public int Kills { get; init; } = 20;

    public double QuestionsPerSecond { get; init; } = 20;

    public string Program { get; init; } = BotProcess.Built;

    public int Seed { get; init; }

    /// <summary>How long a life lasts at most; at least a quarter of it.</summary>
    public TimeSpan Life { get; init; } = TimeSpan.FromSeconds(4);
}
