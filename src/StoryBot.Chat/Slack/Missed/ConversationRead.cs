using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>What reading up one conversation, or one thread, gave.</summary>
/// <param name="Said">What looks as if it were meant for the bot, in any order.</param>
/// <param name="Roots">The threads that people have gone on with, by their roots.</param>
/// <param name="Reached">The oldest message seen; null where there is none before it.</param>
/// <param name="Error">Why it ended early; null where it did not.</param>
/// <param name="Bounded">Whether there was more than is read.</param>
internal sealed record ConversationRead(IReadOnlyList<InnerEvent> Said, IReadOnlyList<string> Roots, string? Reached, WebError? Error, bool Bounded);
