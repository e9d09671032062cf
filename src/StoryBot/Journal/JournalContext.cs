using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>What every journal needs to know of its process.</summary>
/// <param name="Owner">In whose name messages are claimed.</param>
internal sealed record JournalContext(JournalOwner Owner, UserHash Users, TimeProvider Time, bool KeepQuestionText)
{
    public DateTimeOffset Now => Time.GetUtcNow();

    public string AuthorOf(ChatMessage message) => Users.Of(message.Id.Platform, message.Author.Id);
}
