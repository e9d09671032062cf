using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>What reading up one conversation, or one thread, gave.</summary>
/// <param name="Said">What looks as if it were meant for the bot, in any order.</param>
/// <param name="Roots">The threads that people have gone on with, by their roots.</param>
/// <param name="Reached">Since when every thread begun there has been seen, as Slack writes it; null where none has, or in a thread.</param>
/// <param name="Error">Why it ended early; null where it did not.</param>
/// <param name="Bounded">Whether there was more than is read.</param>
internal sealed record ConversationRead(IReadOnlyList<InnerEvent> Said, IReadOnlyList<string> Roots, string? Reached, WebError? Error, bool Bounded);
