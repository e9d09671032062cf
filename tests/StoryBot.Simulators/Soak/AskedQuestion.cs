namespace StoryBot.Simulators.Soak;

/// <summary>A question as it was asked.</summary>
/// <param name="At">The clock's timestamp just before it was sent.</param>
internal sealed record AskedQuestion(int Number, int Channel, SoakPhase Phase, long At);
