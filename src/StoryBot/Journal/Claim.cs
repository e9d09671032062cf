using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>The right to answer one message, given to one process at a time.</summary>
/// <param name="Owner">The process that holds it.</param>
/// <param name="Attempt">Counts the processes that held it; a stale holder's writes are refused by it.</param>
internal readonly record struct Claim(ChatMessageId Id, string Owner, int Attempt);
