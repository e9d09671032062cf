using CsCheck;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

/// <summary>Whatever the data folder is or holds: the articles answer, the notes say what happened, and what is not ours stays.</summary>
public sealed class BadDataFolderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly ChangingFolder folder = new([.. MadeArticles.Version("old", 4)]);

    private string Data => scratch["data"];

    private string IndexPath => Path.Combine(Data, "index", $"v{IndexContents.Format}");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_file_in_the_place_of_the_data_folder_is_kept_and_noted()
    {
        File.WriteAllText(Data, "mine");

        Assert.Contains("can't be written", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Data));
    }

    [Fact]
    public void A_first_commit_cut_off_before_its_first_byte_is_no_index_yet()
    {
        OpenAndAsk();
        foreach (var file in System.IO.Directory.GetFiles(IndexPath).Where(file => Path.GetFileName(file) is ['_', ..] or ['s', 'e', 'g', ..]))
        {
            File.Delete(file);
        }

        File.WriteAllBytes(Path.Combine(IndexPath, "segments_1"), []);

        Assert.Throws<IndexNotFoundException>(() => StoredIndex.Read(IndexPath));
        Assert.Empty(OpenAndAsk());
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_noted_and_answers_from_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has a /proc in which nothing can be made");

        using var knowledge = KnowledgeBase.Open(folder.Read, "/proc/storybot", embedder: null);

        Assert.Contains("Knowledge:DataFolder", Assert.Single(knowledge.LastReport.Notes), StringComparison.Ordinal);
        Assert.Equal(folder.Articles.Length, knowledge.Articles.Length);
    }

    [Fact]
    public void A_read_only_data_folder_still_serves_its_current_index()
    {
        using var disk = new SmallDisk(Data, "1m");
        Assert.Empty(OpenAndAsk());
        disk.MakeReadOnly();

        Assert.Empty(OpenAndAsk());
    }

    [Fact]
    public void A_read_only_data_folder_with_an_old_index_is_noted_and_answers_from_memory()
    {
        using var disk = new SmallDisk(Data, "1m");
        OpenAndAsk();
        disk.MakeReadOnly();
        folder.Articles = MadeArticles.Version("new", 5);

        Assert.Contains("Knowledge:DataFolder", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4k")]
    [InlineData("16k")]
    [InlineData("64k")]
    public void A_full_data_folder_is_noted_and_answers_from_memory(string size)
    {
        using var disk = new SmallDisk(Data, size);
        folder.Articles = MadeArticles.Version("new", 2000);

        Assert.Contains("can't be written", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_fills_up_keeps_the_index_it_had()
    {
        using var disk = new SmallDisk(Data, "64k");
        var small = folder.Articles;
        Assert.Empty(OpenAndAsk());
        folder.Articles = MadeArticles.Version("new", 2000);
        Assert.Contains("can't be written", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        folder.Articles = small;

        using var knowledge = KnowledgeBase.Open(folder.Read, Data, embedder: null);

        Assert.Empty(knowledge.LastReport.Notes);
        Assert.Equal(small.Length, knowledge.LastReport.Unchanged);
    }

    [Fact]
    public void An_index_that_another_process_writes_is_read_where_it_is_current()
    {
        OpenAndAsk();
        using var writer = OtherWriter();

        Assert.Empty(OpenAndAsk());
    }

    [Fact]
    public void An_index_that_another_process_writes_is_left_alone_where_it_is_not_current()
    {
        OpenAndAsk();
        using (var writer = OtherWriter())
        {
            folder.Articles = MadeArticles.Version("new", 4);
            Assert.Contains("Another StoryBot is writing", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        }

        Assert.Empty(OpenAndAsk());
    }

    [Fact]
    public void Every_file_of_the_index_may_be_cut_short_anywhere()
    {
        OpenAndAsk();
        foreach (var file in IndexFiles())
        {
            foreach (var keep in new[] { 0.0, 0.3, 0.99 })
            {
                Rewrite(file, bytes => bytes[..(int)(bytes.Length * keep)]);
                OpenAndAsk();
                Assert.Empty(OpenAndAsk());
            }
        }
    }

    [Fact]
    public void Every_file_of_the_index_may_be_missing()
    {
        OpenAndAsk();
        foreach (var file in IndexFiles())
        {
            File.Delete(Path.Combine(IndexPath, file));
            OpenAndAsk();
            Assert.Empty(OpenAndAsk());
        }
    }

    [Fact]
    public void Any_byte_of_the_index_may_be_wrong()
    {
        OpenAndAsk();
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 100_000], Gen.Byte[1, 255], Gen.Int[1, 40]).Sample(
            (file, position, change, count) =>
            {
                var files = IndexFiles();
                Rewrite(files[file % files.Length], bytes =>
                {
                    for (var place = 0; place < count && bytes.Length > 0; place++)
                    {
                        bytes[(position + place) % bytes.Length] ^= change;
                    }

                    return bytes;
                });
                OpenAndAsk();
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public void An_index_of_garbage_is_noted_and_rebuilt()
    {
        OpenAndAsk();
        foreach (var file in IndexFiles())
        {
            Rewrite(file, bytes => [.. bytes.Select((value, place) => (byte)((value * 31) + place))]);
        }

        Assert.Contains("rebuilt from the articles", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        Assert.Empty(OpenAndAsk());
    }

    [Fact]
    public void Garbage_in_the_place_of_an_older_commit_does_not_stop_a_reindex()
    {
        OpenAndAsk();
        folder.Articles = MadeArticles.Version("new", 4);
        OpenAndAsk();
        File.WriteAllBytes(Path.Combine(IndexPath, "segments_1"), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        folder.Articles = MadeArticles.Version("newer", 5);

        OpenAndAsk();

        Assert.Empty(OpenAndAsk());
    }

    [Fact]
    public void Files_of_others_in_our_place_stay_and_are_noted()
    {
        System.IO.Directory.CreateDirectory(IndexPath);
        File.WriteAllText(Path.Combine(IndexPath, "thesis.doc"), "mine");

        Assert.Contains("left alone", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        Assert.Equal(["thesis.doc"], System.IO.Directory.EnumerateFileSystemEntries(IndexPath).Select(Path.GetFileName));
        Assert.Contains("left alone", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lucene_index_of_another_program_stays()
    {
        using (var directory = FSDirectory.Open(IndexPath))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(TermAnalyzer.Version, TermAnalyzer.Chain)))
        {
            writer.AddDocument([new TextField("body", "somebody else's", Field.Store.YES)]);
        }

        var before = IndexFiles();

        Assert.Contains("left alone", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        Assert.Equal(before, IndexFiles());
    }

    [Fact]
    public void A_link_out_of_the_data_folder_is_not_followed()
    {
        System.IO.Directory.CreateDirectory(Data);
        var elsewhere = System.IO.Directory.CreateDirectory(scratch["elsewhere"]).FullName;
        System.IO.Directory.CreateSymbolicLink(Path.Combine(Data, "index"), elsewhere);

        Assert.Contains("kept in memory", Assert.Single(OpenAndAsk()), StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void Clearing_a_damaged_index_spares_what_lucene_did_not_write()
    {
        OpenAndAsk();
        File.WriteAllText(Path.Combine(IndexPath, "notes.txt"), "mine");
        Rewrite(IndexFiles().First(file => file.StartsWith("segments_", StringComparison.Ordinal)), _ => [0]);

        OpenAndAsk();

        Assert.Equal("mine", File.ReadAllText(Path.Combine(IndexPath, "notes.txt")));
    }

    /// <summary>Opens, checks that the articles are there whole, and gives the notes.</summary>
    private string[] OpenAndAsk()
    {
        using var knowledge = KnowledgeBase.Open(folder.Read, Data, embedder: null);
        using var lease = knowledge.Lease();
        var mark = folder.Articles[0].Paragraphs[0].Text.Split(' ', '.')[3];
        Assert.Equal(lease.Snapshot.Passages.Length, lease.Snapshot.Search([mark], 10_000).Count);
        foreach (var passage in lease.Snapshot.Passages.Take(20))
        {
            var word = passage.Passage.Text.Split(' ').First(word => word.StartsWith('w'));
            Assert.Equal(passage.Ordinal, Assert.Single(lease.Snapshot.Search([word], 5)).Ordinal);
        }

        return [.. knowledge.LastReport.Notes];
    }

    private IndexWriter OtherWriter() => new(FSDirectory.Open(IndexPath), new IndexWriterConfig(TermAnalyzer.Version, TermAnalyzer.Chain));

    private string[] IndexFiles() =>
        [.. System.IO.Directory.EnumerateFiles(IndexPath).Select(Path.GetFileName).OfType<string>().Where(name => name.StartsWith('_') || name.StartsWith("segments", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private void Rewrite(string file, Func<byte[], byte[]> change)
    {
        var path = Path.Combine(IndexPath, file);
        if (File.Exists(path))
        {
            File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
        }
    }
}
