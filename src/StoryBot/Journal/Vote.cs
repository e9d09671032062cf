using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>Somebody's word on an answer.</summary>
/// <param name="PostedAs">The bot's message that was voted on, where the platform tells; else the latest answer with the receipt is meant, the voter's own first.</param>
internal sealed record Vote(string Receipt, ChatMessageId? PostedAs, string Platform, ChatUser Voter, bool Helpful);
