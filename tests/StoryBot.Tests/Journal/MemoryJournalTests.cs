using StoryBot.Journal;
using StoryBot.Journal.Memory;

namespace StoryBot.Tests.Journal;

public sealed class MemoryJournalTests : JournalRecallConformance
{
    private readonly MemoryStore store = new();

    private protected override IJournal Open(JournalContext context) => new MemoryJournal(store, context);

    [Fact]
    public async Task Memory_holds_of_what_is_finished_the_newest_only_and_all_that_is_not()
    {
        var journal = Process();
        await journal.AcceptAsync(Asked.Message("waiting"), Cancellation);
        for (var number = 0; number < MemoryStore.Capacity + 50; number++)
            await Asked.FinishAsync(journal, Asked.Message($"{number}"));

        Assert.Equal(MemoryStore.Capacity, store.NewestFirst.Count());
        Assert.IsType<Acceptance.InProgress>(await journal.AcceptAsync(Asked.Message("waiting"), Cancellation));
        Assert.IsType<Acceptance.Finished>(await journal.AcceptAsync(Asked.Message($"{MemoryStore.Capacity + 49}"), Cancellation));
        Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("0"), Cancellation));
    }
}
