namespace StoryBot.Simulators.Discord.Soak;

/// <summary>What the kills showed.</summary>
/// <param name="Begun">How many gateway sessions were begun.</param>
/// <param name="Log">What the program said on standard error, all lives together.</param>
internal sealed record KillOutcome(QuestionTally Tally, int Begun, IReadOnlyList<string> Log);
