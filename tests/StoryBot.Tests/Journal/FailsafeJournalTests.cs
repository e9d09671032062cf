using Microsoft.Extensions.Logging.Abstractions;
using StoryBot.Journal;
using StoryBot.Journal.Failsafe;
using StoryBot.Journal.Memory;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Journal;

public sealed class FailsafeJournalTests : JournalRecallConformance
{
    private readonly TemporaryFolder folder = new();

    private protected override IJournal Open(JournalContext context) =>
        new FailsafeJournal(new SqliteJournal(folder.File("journal.db"), context), context, NullLogger<FailsafeJournal>.Instance);

    [Fact]
    public async Task However_many_questions_wait_each_is_posted_when_its_turn_comes()
    {
        var context = new JournalContext(new JournalOwner("a", "a"), new UserHash(new byte[UserHash.SaltLength]), Time, KeepQuestionText: true);
        await using var journal = new FailsafeJournal(new MemoryJournal(new MemoryStore(), context), context, NullLogger<FailsafeJournal>.Instance);
        var waiting = new List<Claim>();
        for (var number = 0; number < MemoryStore.Capacity + 50; number++)
            waiting.Add(Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message($"{number}"), Cancellation)).Claim);

        foreach (var claim in waiting)
        {
            Assert.True(await journal.BeginPostingAsync(claim, Asked.Answer(), Cancellation));
            await journal.RecordPostedAsync(claim, Asked.Post(claim.Id.Value), Cancellation);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
