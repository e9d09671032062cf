namespace StoryBot.Simulators.Soak;

/// <summary>What a soak showed.</summary>
/// <param name="Memory">The process's memory through the storm, in MiB, evenly sampled.</param>
/// <param name="Handles">How many files and sockets it had open at the same times.</param>
/// <param name="Figures">What the service alone can tell.</param>
/// <param name="Log">What the program said on standard error.</param>
/// <param name="Ended">Whether the program ended by itself.</param>
internal sealed record SoakOutcome(
    QuestionTally Tally,
    IReadOnlyList<Trouble> Troubles,
    IReadOnlyList<double> Memory,
    IReadOnlyList<double> Handles,
    IReadOnlyList<Target> Figures,
    IReadOnlyList<string> Log,
    bool Ended);
