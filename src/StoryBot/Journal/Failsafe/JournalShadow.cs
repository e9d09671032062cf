using StoryBot.Chat;
using StoryBot.Journal.Memory;

namespace StoryBot.Journal.Failsafe;

/// <summary>This process's own memory of its messages, and which of them the real journal has yet to learn of.</summary>
internal sealed class JournalShadow(JournalContext context)
{
    private readonly MemoryStore store = new();
    private readonly HashSet<ChatMessageId> behind = [];

    public MemoryJournal Journal => field ??= new MemoryJournal(store, context);

    public bool Knows(ChatMessageId id)
    {
        lock (store.Gate)
            return store.Find(id) is not null;
    }

    /// <summary>Notes a claim that the real journal gave; false where this process has the message in hand already.</summary>
    public bool Adopt(ChatMessage message, Claim claim, DateTimeOffset? postingSince)
    {
        lock (store.Gate)
        {
            if (store.Find(message.Id) is not null)
                return false;
            store.Add(new MemoryEntry(message, context.AuthorOf(message), claim, context.Now) { PostingAt = postingSince });
            return true;
        }
    }

    /// <summary>Whether the real journal has missed something of this message, so that it is to be told all of it later.</summary>
    public bool IsBehind(ChatMessageId id)
    {
        lock (store.Gate)
            return behind.Contains(id);
    }

    public void SetBehind(ChatMessageId id)
    {
        lock (store.Gate)
            behind.Add(id);
    }

    public void SetCaughtUp(ChatMessageId id)
    {
        lock (store.Gate)
            behind.Remove(id);
    }

    /// <summary>The answer that a press of a button is about, where the real journal has yet to learn of it.</summary>
    public JournaledAnswer? FindMissed(string receipt, ChatMessage press)
    {
        lock (store.Gate)
        {
            var missed = behind.Select(store.Find).OfType<MemoryEntry>().Where(entry => entry.Answer?.Receipt == receipt).ToList();
            var meant = missed.Find(entry => press.InReplyTo is not null && entry.PostedAs == press.InReplyTo)
                ?? missed.Where(entry => entry.Author == context.AuthorOf(press)).MaxBy(entry => entry.AcceptedAt);
            return meant?.Answer;
        }
    }

    /// <summary>The finished messages the real journal has yet to learn of, oldest first.</summary>
    public List<MemoryEntry> FinishedBehind()
    {
        lock (store.Gate)
        {
            behind.RemoveWhere(id => store.Find(id) is null);
            return [.. behind.Select(id => store.Find(id)!).Where(entry => entry.IsFinished).OrderBy(entry => entry.AcceptedAt)];
        }
    }
}
