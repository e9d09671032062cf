using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Journal;
using StoryBot.Journal.Failsafe;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Journal;

/// <summary>What can befall the journal's file, and that questions are answered once all the same.</summary>
public sealed class JournalFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => folder.File("journal.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_locked_file_degrades_the_journal_and_what_happened_meanwhile_is_written_after()
    {
        await using (var journal = Open("a"))
        {
            await Asked.FinishAsync(journal, Asked.Message("before"));
            using (Lock())
            {
                await Asked.FinishAsync(journal, Asked.Message("meanwhile"));
                Assert.IsType<Acceptance.Finished>(await journal.AcceptAsync(Asked.Message("meanwhile"), Cancellation));
                Assert.IsType<Acceptance.Finished>(await journal.AcceptAsync(Asked.Message("before"), Cancellation));
                var degraded = Assert.IsType<JournalHealth.Degraded>(journal.Health);
                Assert.Contains("locked", degraded.Cause);
            }

            await journal.KeepAliveAsync(Cancellation);
            Assert.IsType<JournalHealth.Ok>(journal.Health);
        }

        await using var restarted = Open("b");
        var finished = Assert.IsType<Acceptance.Finished>(await restarted.AcceptAsync(Asked.Message("meanwhile"), Cancellation));
        Assert.Equal(Asked.Post("meanwhile"), finished.PostedAs);
    }

    [Fact]
    public async Task What_was_answered_before_a_restart_is_known_though_the_file_is_locked_for_writing()
    {
        await using (var journal = Open("a"))
            await Asked.FinishAsync(journal, Asked.Message("before"));
        await using var restarted = Open("b");
        await restarted.KeepAliveAsync(Cancellation);
        using var held = Lock();

        Assert.IsType<Acceptance.Finished>(await restarted.AcceptAsync(Asked.Message("before"), Cancellation));
    }

    [Fact]
    public async Task What_is_asked_of_an_answer_is_answered_from_memory_where_only_memory_knows_it()
    {
        await using var journal = Open("a");
        await Asked.FinishAsync(journal, Asked.Message("before"), Asked.Answer() with { ShortAnswer = "In May" });
        using var held = Lock();
        var post = await Asked.FinishAsync(journal, Asked.Message("meanwhile"), Asked.Answer());
        var press = Asked.Message("press");

        Assert.Equal("The mayor", (await journal.FindAnswerAsync("r-1", press, Cancellation))!.ShortAnswer);
        Assert.Equal("The mayor", (await journal.FindAnswerAsync("r-1", press with { Author = new ChatUser("eve"), InReplyTo = post }, Cancellation))!.ShortAnswer);
    }

    [Fact]
    public async Task A_full_disk_degrades_the_journal_and_what_was_answered_is_still_known()
    {
        var disk = folder.File("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk), "a small disk cannot be mounted here");
        try
        {
            await using var journal = Open("a", System.IO.Path.Combine(disk, "journal.db"));
            await Asked.FinishAsync(journal, Asked.Message("before"));
            FillUp(System.IO.Path.Combine(disk, "ballast"));
            for (var number = 0; number < 200; number++)
                await Asked.FinishAsync(journal, Asked.Message($"{number}", new string('x', 2000)));

            var degraded = Assert.IsType<JournalHealth.Degraded>(journal.Health);
            Assert.Contains("full", degraded.Cause);
            Assert.IsType<Acceptance.Finished>(await journal.AcceptAsync(Asked.Message("before"), Cancellation));
            Assert.IsType<Acceptance.Finished>(await journal.AcceptAsync(Asked.Message("199"), Cancellation));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(0.9)]
    public async Task A_damaged_file_is_set_aside_whole_and_a_new_one_begun(double keptShare)
    {
        await using (var journal = Open("a"))
        {
            for (var number = 0; number < 100; number++)
                await Asked.FinishAsync(journal, Asked.Message($"{number}"));
        }

        var whole = await File.ReadAllBytesAsync(Path, Cancellation);
        var damaged = keptShare > 0 ? whole[..(int)(whole.Length * keptShare)] : RandomNumberGenerator.GetBytes(whole.Length);
        await File.WriteAllBytesAsync(Path, damaged, Cancellation);

        await using var restarted = Open("b");
        await Asked.FinishAsync(restarted, Asked.Message("after"));

        var note = Assert.IsType<JournalHealth.Ok>(restarted.Health).Note;
        var aside = Assert.Single(Directory.GetFiles(folder.Path, "journal.db.damaged-*"), file => !file.EndsWith("-shm", StringComparison.Ordinal));
        Assert.Contains(aside, note);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(aside, Cancellation));
    }

    [Fact]
    public async Task Damage_that_shows_only_while_writing_loses_no_question()
    {
        await using var journal = Open("a");
        for (var number = 0; number < 100; number++)
            await Asked.FinishAsync(journal, Asked.Message($"{number}"));
        await journal.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(Path, Cancellation);
        await using var restarted = Open("b");
        await restarted.KeepAliveAsync(Cancellation);
        RandomNumberGenerator.Fill(bytes.AsSpan(4096));
        await File.WriteAllBytesAsync(Path, bytes, Cancellation);

        for (var number = 200; number < 300; number++)
            await Asked.FinishAsync(restarted, Asked.Message($"{number}"));
        Assert.IsType<Acceptance.Finished>(await restarted.AcceptAsync(Asked.Message("299"), Cancellation));
    }

    [Fact]
    public async Task A_newer_versions_file_is_never_touched()
    {
        await using (var journal = Open("a"))
            await Asked.FinishAsync(journal, Asked.Message("1"));
        Execute("PRAGMA user_version = 99");
        var before = await File.ReadAllBytesAsync(Path, Cancellation);

        await using (var older = Open("b"))
        {
            await Asked.FinishAsync(older, Asked.Message("2"));
            Assert.IsType<Acceptance.Finished>(await older.AcceptAsync(Asked.Message("2"), Cancellation));
            var degraded = Assert.IsType<JournalHealth.Degraded>(older.Health);
            Assert.Contains("newer version", degraded.Cause);
            Assert.Contains("newer version", degraded.Mend);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Path, Cancellation));
        Assert.Equal([Path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_journal_of_the_first_version_is_brought_to_this_one_with_what_it_holds()
    {
        await using (var journal = Open("a"))
            await Asked.FinishAsync(journal, Asked.Message("before"));
        Execute("ALTER TABLE messages DROP COLUMN trace");
        Execute("PRAGMA user_version = 1");

        await using var newer = Open("b");
        await Asked.FinishAsync(newer, Asked.Message("after"));

        Assert.IsType<Acceptance.Finished>(await newer.AcceptAsync(Asked.Message("before"), Cancellation));
        Assert.IsType<JournalHealth.Ok>(newer.Health);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_degrades_the_journal()
    {
        await File.WriteAllTextAsync(folder.File("file"), "in the way", Cancellation);

        await using var journal = Open("a", System.IO.Path.Combine(folder.File("file"), "journal.db"));
        await Asked.FinishAsync(journal, Asked.Message("1"));

        Assert.IsType<JournalHealth.Degraded>(journal.Health);
    }

    private FailsafeJournal Open(string name, string? path = null)
    {
        var context = new JournalContext(new JournalOwner(name, name), new UserHash(new byte[UserHash.SaltLength]), time, KeepQuestionText: true);
        return new FailsafeJournal(new SqliteJournal(path ?? Path, context), context, NullLogger<FailsafeJournal>.Instance);
    }

    private SqliteConnection Lock()
    {
        var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return other;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void FillUp(string path)
    {
        using var ballast = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                ballast.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full: what was wanted.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
