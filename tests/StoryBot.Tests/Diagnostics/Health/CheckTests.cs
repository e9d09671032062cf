using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Diagnostics.Health;
using StoryBot.Diagnostics.Health.Checks;
using StoryBot.Journal;
using StoryBot.Journal.Failsafe;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Diagnostics.Health;

/// <summary>Each check finds what it is there to find, and names cause and mend.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_canary_is_found_in_the_articles_that_are_there()
    {
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions
        {
            Folder = Path.Combine(SharedData.RepositoryRoot, "knowledge"),
            DataFolder = Path.Combine(folder.Path, "data"),
        });

        Assert.Equal("1 known", Assert.IsType<Finding.Sound>(await LookAtAsync(knowledge)).Detail);
    }

    [Theory]
    [InlineData("It was what it was.")]
    [InlineData("Subscribe to the harbour letter today. It comes every Friday, with the tides, the weather and what the fishermen landed that week.")]
    public async Task A_first_paragraph_that_says_nothing_or_what_many_say_makes_nobody_sick(string first)
    {
        folder.Write("articles/a.md", first + "\n");
        folder.Write("articles/b.md", string.Concat(Enumerable.Range(1, 100).Select(day => $"Subscribe to the harbour letter today. On day {day} it rained.\n\n")));
        using var knowledge = KnowledgeBase.InMemory(ArticleFolder.Read(Path.Combine(folder.Path, "articles")).Articles, null);

        Assert.IsType<Finding.Sound>(await LookAtAsync(knowledge));
    }

    [Fact]
    public async Task Without_an_article_nothing_can_be_answered()
    {
        using var knowledge = KnowledgeBase.InMemory([]);

        Assert.Equal(
            "Put articles into Knowledge:Folder, then give /storybot reindex in a chat.", Assert.IsType<Finding.Broken>(await LookAtAsync(knowledge)).Mend);
    }

    [Fact]
    public async Task A_folder_that_went_away_is_found_at_the_next_reading()
    {
        var file = folder.Write("articles/town.md", "The mayor Ada Stone opened the new bridge on 3 May.\n");
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions { Folder = Path.GetDirectoryName(file)!, DataFolder = Path.Combine(folder.Path, "data") });
        Assert.IsType<Finding.Sound>(await LookAtAsync(knowledge));

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        knowledge.Reindex();

        Assert.Contains("the old ones still answer", Assert.IsType<Finding.Broken>(await LookAtAsync(knowledge)).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_empty_or_gone_is_found_at_once_and_so_is_its_return()
    {
        var file = folder.Write("articles/town.md", "The mayor Ada Stone opened the new bridge on 3 May.\n");
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions { Folder = Path.GetDirectoryName(file)!, DataFolder = Path.Combine(folder.Path, "data") });
        var check = new KnowledgeCheck(Path.GetDirectoryName(file)!, knowledge);
        Assert.IsType<Finding.Sound>(await check.LookAsync(Cancellation));

        File.Delete(file);
        Assert.Contains("is empty; the articles read before still answer", Assert.IsType<Finding.Broken>(await check.LookAsync(Cancellation)).Cause, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!);
        Assert.Contains("can't be listed", Assert.IsType<Finding.Broken>(await check.LookAsync(Cancellation)).Cause, StringComparison.Ordinal);

        folder.Write("articles/town.md", "The mayor Ada Stone opened the new bridge on 3 May.\n");
        Assert.IsType<Finding.Sound>(await check.LookAsync(Cancellation));
    }

    [Fact]
    public async Task A_journal_that_cannot_write_is_broken_until_it_can()
    {
        var path = Path.Combine(folder.Path, "journal.db");
        var context = new JournalContext(JournalOwner.ThisProcess(), new UserHash(new byte[UserHash.SaltLength]), new FakeTimeProvider(), KeepQuestionText: true);
        await using var journal = new FailsafeJournal(new SqliteJournal(path, context), context, NullLogger<FailsafeJournal>.Instance);
        await journal.KeepAliveAsync(Cancellation);
        var check = new JournalCheck(journal);
        Assert.IsType<Finding.Sound>(await check.LookAsync(Cancellation));

        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            command.ExecuteNonQuery();
            await journal.KeepAliveAsync(Cancellation);
            Assert.Contains("locked", Assert.IsType<Finding.Broken>(await check.LookAsync(Cancellation)).Cause, StringComparison.Ordinal);
        }

        await journal.KeepAliveAsync(Cancellation);
        Assert.IsType<Finding.Sound>(await check.LookAsync(Cancellation));
    }

    [Theory]
    [InlineData(0, typeof(Finding.Sound))]
    [InlineData(int.MaxValue, typeof(Finding.Broken))]
    public async Task A_disk_has_room_or_it_has_not(int least, Type expected) =>
        Assert.IsType(expected, await new DiskCheck(folder.Path, new HealthOptions { MinFreeMegabytes = least }).LookAsync(Cancellation));

    [Fact]
    public async Task A_disk_that_is_gone_has_no_room() =>
        Assert.Contains(
            "Knowledge:DataFolder",
            Assert.IsType<Finding.Broken>(await new DiskCheck(Path.Combine(folder.Path, "gone"), new HealthOptions()).LookAsync(Cancellation)).Mend,
            StringComparison.Ordinal);

    private static Task<Finding> LookAtAsync(KnowledgeBase knowledge) =>
        new AnswersCheck(knowledge, new AnswerEngine(knowledge, new AnsweringOptions())).LookAsync(Cancellation);
}
