namespace StoryBot.Simulators.Discord.Soak;

/// <summary>What a soak showed.</summary>
/// <param name="Memory">The process's memory through the storm, in MiB, evenly sampled.</param>
/// <param name="Begun">How many gateway sessions were begun.</param>
/// <param name="Resumed">How many times one was taken up again.</param>
/// <param name="Log">What the program said on standard error.</param>
/// <param name="Ended">Whether the program ended by itself.</param>
internal sealed record SoakOutcome(
    QuestionTally Tally, IReadOnlyList<Trouble> Troubles, IReadOnlyList<double> Memory, int Begun, int Resumed, IReadOnlyList<string> Log, bool Ended);
