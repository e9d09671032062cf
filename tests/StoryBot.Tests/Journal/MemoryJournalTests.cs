using StoryBot.Journal;
using StoryBot.Journal.Memory;

namespace StoryBot.Tests.Journal;

public sealed class MemoryJournalTests : JournalConformance
{
    private readonly MemoryStore store = new(capacity: 50);

    private protected override IJournal Open(JournalContext context) => new MemoryJournal(store, context);

    [Fact]
    public async Task Memory_holds_the_newest_messages_only()
    {
        var journal = Process();
        for (var number = 0; number < 120; number++)
            await journal.AcceptAsync(Asked.Message($"{number}"), Cancellation);

        Assert.Equal(50, store.NewestFirst.Count());
        Assert.IsType<Acceptance.InProgress>(await journal.AcceptAsync(Asked.Message("119"), Cancellation));
    }
}
