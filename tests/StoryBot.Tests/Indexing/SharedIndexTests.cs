using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Store;
using StoryBot.Answering;
using StoryBot.Answering.Indexing;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

/// <summary>Several processes over one data folder: a bot that reindexes beside <c>storybot add</c>, or two questions from two terminals.</summary>
public sealed class SharedIndexTests : IDisposable
{
    private readonly ScratchFolder data = new();
    private readonly ImmutableArray<Article> before = MadeArticles.Version("red", 3);
    private readonly ImmutableArray<Article> after = MadeArticles.Version("red", 5);

    private string IndexPath => data[$"index/v{IndexContents.Format}"];

    public void Dispose() => data.Dispose();

    [Fact]
    public void What_another_process_added_meanwhile_is_not_added_twice()
    {
        Assert.Empty(Open(before));

        Assert.Empty(Save(after, meanwhile: after));

        Assert.Empty(Open(after));
    }

    [Fact]
    public void What_another_process_added_meanwhile_goes_where_it_is_not_among_the_articles()
    {
        Assert.Empty(Open(before));

        Assert.Empty(Save([.. before, MadeArticles.Of("z.md", "Everything here is red, w9x9 too.")], meanwhile: after));

        Assert.Empty(Open(after));
    }

    [Fact]
    public void What_another_process_took_out_meanwhile_is_written_again()
    {
        Assert.Empty(Open(after));

        Assert.Empty(Save([.. after, MadeArticles.Of("z.md", "Everything here is red, w9x9 too.")], meanwhile: before));
    }

    [Fact]
    public void Only_one_writes_at_a_time_and_who_can_not_says_so_and_answers()
    {
        var folder = IndexFolder.Of(data.Path, [])!;
        using (folder.TakeForWriting())
        {
            Assert.Null(folder.TakeForWriting());
            Assert.Contains("Another StoryBot is writing", Assert.Single(Open(before)), StringComparison.Ordinal);
        }

        Assert.Empty(Open(before));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void An_index_that_holds_its_articles_twice_is_rebuilt_once(int articles)
    {
        Assert.Empty(Open(before));
        using (var disk = FSDirectory.Open(IndexPath))
        using (var copy = new RAMDirectory(disk, IOContext.DEFAULT))
        using (var writer = new IndexWriter(disk, new IndexWriterConfig(TermAnalyzer.Version, TermAnalyzer.Chain)))
        {
            writer.AddIndexes(copy);
        }

        Assert.Contains("rebuilt from the articles", Assert.Single(Open(after[..articles])), StringComparison.Ordinal);
        Assert.Empty(Open(after[..articles]));
    }

    /// <summary>Reads the index on disk, lets another process bring it to <paramref name="meanwhile"/>, then saves; gives the notes.</summary>
    private List<string> Save(ImmutableArray<Article> articles, ImmutableArray<Article> meanwhile)
    {
        var notes = new List<string>();
        var store = new IndexStore(data.Path, null);
        var loaded = store.Load(notes);
        Assert.Empty(Open(meanwhile));

        using var index = store.Save(articles, IndexContents.Of(articles, null), loaded, notes);

        Assert.Equal(Enumerable.Range(0, articles.Sum(article => article.Paragraphs.Length)), index?.Search(["red"], 1000).Select(hit => hit.Ordinal).Order());
        Assert.Empty(Open(articles));
        return notes;
    }

    private ImmutableArray<string> Open(ImmutableArray<Article> articles)
    {
        using var knowledge = KnowledgeBase.Open(new ChangingFolder([.. articles]).Read, data.Path, embedder: null);
        using var lease = knowledge.Lease();
        Assert.Equal(lease.Snapshot.Passages.Length, lease.Snapshot.Search(["red"], 1000).Count);
        return knowledge.LastReport.Notes;
    }
}
