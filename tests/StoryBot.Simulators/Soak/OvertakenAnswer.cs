namespace StoryBot.Simulators.Soak;

/// <summary>An answer that came after that to a later question of its channel.</summary>
/// <param name="AskedBefore">How long before that one it was asked.</param>
/// <param name="AnsweredAfter">How long after that one it was answered.</param>
internal sealed record OvertakenAnswer(AnswerTime Answer, TimeSpan AskedBefore, TimeSpan AnsweredAfter);
