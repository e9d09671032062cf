using StoryBot.Journal;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Journal;

public sealed class SqliteJournalTests : JournalRecallConformance
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("journal.db");

    private protected override IJournal Open(JournalContext context) => new SqliteJournal(Path, context);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Text_that_must_not_be_kept_is_gone_from_the_file_with_the_authors_id()
    {
        var journal = Process(keepText: false);
        await Asked.FinishAsync(journal, Asked.Message("1", "a question about zanzibar", author: "author-4711"), Asked.Answer() with { Understood = "zanzibar" });
        await journal.DisposeAsync();

        var bytes = await File.ReadAllTextAsync(Path, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
        Assert.Contains("town.md", bytes);
        Assert.DoesNotContain("zanzibar", bytes);
        Assert.DoesNotContain("author-4711", bytes);
    }

    [Fact]
    public async Task Two_processes_that_race_for_each_message_share_them_without_overlap()
    {
        var processes = new[] { Process("a"), Process("b") };
        var messages = Enumerable.Range(0, 300).Select(number => Asked.Message($"{number}")).ToList();

        var acceptances = await Task.WhenAll(processes.SelectMany(process => messages.Select(message => process.AcceptAsync(message, Cancellation))));

        Assert.Equal(300, acceptances.OfType<Acceptance.Won>().Select(won => won.Claim.Id).Distinct().Count());
        Assert.Equal(300, acceptances.OfType<Acceptance.Won>().Count());
    }

    [Fact]
    public async Task A_journal_that_was_not_used_leaves_no_file()
    {
        await Process().DisposeAsync();

        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task What_a_process_left_is_taken_over_at_once_where_its_mark_is_unlocked()
    {
        await Process("a").AcceptAsync(Asked.Message("1"), Cancellation);
        var b = Process("b");
        Assert.IsType<Acceptance.InProgress>(await b.AcceptAsync(Asked.Message("1"), Cancellation));

        await UnlockAsync(Mark("a"));

        Assert.IsType<Acceptance.Won>(await b.AcceptAsync(Asked.Message("1"), Cancellation));
        Assert.False(File.Exists(Mark("a")));
    }

    [Fact]
    public async Task The_mark_of_a_process_that_was_killed_long_ago_is_forgotten_with_it_and_that_of_one_asleep_is_not()
    {
        await Process("killed").KeepAliveAsync(Cancellation);
        await Process("asleep").KeepAliveAsync(Cancellation);
        await UnlockAsync(Mark("killed"));
        Time.Advance(Lease.Length);

        var b = Process("b");
        await b.KeepAliveAsync(Cancellation);
        await b.ForgetAsync(Time.GetUtcNow(), Cancellation);

        Assert.False(File.Exists(Mark("killed")));
        Assert.True(File.Exists(Mark("asleep")));
    }

    private string Mark(string process) => $"{Path}-alive-owner-{process}";

    /// <summary>Puts the mark that a process killed a moment ago leaves in place of the one this living process holds.</summary>
    private static async Task UnlockAsync(string mark)
    {
        File.Delete(mark);
        await File.WriteAllTextAsync(mark, "", Cancellation);
    }
}
