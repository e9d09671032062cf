namespace StoryBot.Simulators.Soak;

/// <summary>How long a question waited for its first answer.</summary>
/// <param name="At">The clock's timestamp of the answer.</param>
internal sealed record AnswerTime(AskedQuestion Question, long At, TimeSpan Waited);
