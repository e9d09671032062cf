using Microsoft.Extensions.Logging.Abstractions;
using StoryBot.Journal;
using StoryBot.Journal.Failsafe;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Journal;

public sealed class FailsafeJournalTests : JournalConformance
{
    private readonly TemporaryFolder folder = new();

    private protected override IJournal Open(JournalContext context) =>
        new FailsafeJournal(new SqliteJournal(folder.File("journal.db"), context), context, NullLogger<FailsafeJournal>.Instance);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
