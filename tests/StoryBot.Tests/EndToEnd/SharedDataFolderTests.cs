using StoryBot.Answering.Indexing;

namespace StoryBot.Tests.EndToEnd;

/// <summary>Several programs of their own over one data folder.</summary>
public sealed class SharedDataFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SharedDataFolderTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/town.md", "The mayor Ada Stone opened the new bridge on 3 May.\n");
    }

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task While_another_program_writes_the_index_nothing_of_it_is_touched()
    {
        var index = IndexFolder.Of(Data, [])!;
        using (index.TakeForWriting())
        {
            var (code, _, error) = await ReindexAsync();

            Assert.True(code == 0, error);
            Assert.Contains("Another StoryBot is writing the index", error, StringComparison.Ordinal);
            Assert.Single(Directory.EnumerateFileSystemEntries(index.Path));
        }

        Assert.DoesNotContain("note:", (await ReindexAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_that_begin_together_leave_one_whole_index()
    {
        for (var round = 0; round < 4; round++)
        {
            Assert.All(await Task.WhenAll(ReindexAsync(), ReindexAsync(), ReindexAsync()), run => Assert.True(run.Code == 0, run.Error));

            var (_, output, error) = await ReindexAsync();

            Assert.DoesNotContain("note:", error, StringComparison.Ordinal);
            Assert.Contains("0 added, 0 changed, 0 removed, 1 unchanged, 0 skipped", output, StringComparison.Ordinal);
            Directory.Delete(Data, recursive: true);
        }
    }

    private Task<(int Code, string Out, string Error)> ReindexAsync() => BuiltProgram.RunAsync(folder.Path, "", "reindex");
}
