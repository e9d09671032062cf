namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>How a resume went.</summary>
internal enum ResumeOutcome
{
    Resumed,
    UnknownSession,
    InvalidSequence,
}
