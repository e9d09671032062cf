using StoryBot.Chat;
using StoryBot.Journal;
using StoryBot.Journal.Memory;

namespace StoryBot.Tests.Journal;

/// <summary>Messages and answers for the journal's tests.</summary>
internal static class Asked
{
    public static IJournal InMemory(TimeProvider time) =>
        new MemoryJournal(new MemoryStore(), new JournalContext(new JournalOwner("a", "a"), new UserHash(new byte[UserHash.SaltLength]), time, KeepQuestionText: true));

    public static ChatMessage Message(string id, string text = "Who opened the bridge?", string author = "ada", string? thread = "t") =>
        new(new("discord", id), new ChatPlace("discord", "c", thread), new ChatUser(author), new ChatIntent.Ask(text));

    public static ChatMessageId Post(string id) => new("discord", $"post-{id}");

    public static JournaledAnswer Answer(string receipt = "r-1") => new(AnswerOutcome.Found)
    {
        Receipt = receipt,
        Confidence = 0.75,
        Understood = "Who opened the bridge?",
        ShortAnswer = "The mayor",
        Citation = new("town.md", "ab12", 3, 5, 40),
        NextBest = [new("town.md", "ab12", 4, 0, 12), new("river.md", "cd34", 1, 7, 9)],
    };

    /// <summary>Takes a message all the way.</summary>
    public static async Task<ChatMessageId> FinishAsync(IJournal journal, ChatMessage message, JournaledAnswer? answer = null)
    {
        var won = Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(message, default));
        Assert.True(await journal.BeginPostingAsync(won.Claim, answer ?? Answer(), default));
        var post = Post(message.Id.Value);
        await journal.RecordPostedAsync(won.Claim, post, default);
        return post;
    }
}
