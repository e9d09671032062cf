namespace StoryBot.Simulators.Soak;

/// <summary>What else goes on while a question is asked.</summary>
internal enum SoakPhase
{
    /// <summary>The program has just started; nothing is measured.</summary>
    WarmUp,

    /// <summary>Only the other channels talk, as much as they will in the storm, and nothing goes wrong.</summary>
    Quiet,

    /// <summary>One channel floods, and everything goes wrong that may.</summary>
    Storm,
}
