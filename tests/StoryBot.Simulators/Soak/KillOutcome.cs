namespace StoryBot.Simulators.Soak;

/// <summary>What the kills showed.</summary>
/// <param name="Figures">What the service alone can tell.</param>
/// <param name="Log">What the program said on standard error, all lives together.</param>
internal sealed record KillOutcome(QuestionTally Tally, IReadOnlyList<Target> Figures, IReadOnlyList<string> Log);
