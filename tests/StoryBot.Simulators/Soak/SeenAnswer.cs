namespace StoryBot.Simulators.Soak;

/// <summary>A message of the bot.</summary>
/// <param name="To">The id of the message it replies to; null where it replies to none.</param>
/// <param name="At">The clock's timestamp when it stood in the channel.</param>
internal sealed record SeenAnswer(string? To, string Text, long At);
