using StoryBot.Answering;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests;

public sealed class KnowledgeSwapTests
{
    private const int Articles = 20;
    private const int Paragraphs = 3;

    [Fact]
    public void Readers_see_the_old_articles_or_the_new_ones_whole_during_fifty_reindexes()
    {
        using var data = new ScratchFolder();
        var folder = new ChangingFolder([.. MadeArticles.Version("v0", Articles, Paragraphs)]);
        using var knowledge = KnowledgeBase.Open(folder.Read, data.Path);
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Watch(knowledge, end.Token))).ToArray();

        for (var version = 1; version <= 50; version++)
        {
            folder.Articles = MadeArticles.Version($"v{version}", Articles - (version % 3), Paragraphs);
            Assert.Null(knowledge.Reindex().Failure);
        }

        end.Cancel();
        Assert.All(readers, reader => Assert.True(reader.GetAwaiter().GetResult() > 0));
    }

    [Fact]
    public async Task Reindexes_at_once_run_one_after_the_other()
    {
        using var data = new ScratchFolder();
        var running = 0;
        var most = 0;
        var folder = new ChangingFolder([.. MadeArticles.Version("v0", 2)]);
        using var knowledge = KnowledgeBase.Open(
            () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Yield();
                Interlocked.Decrement(ref running);
                return folder.Read();
            },
            data.Path);

        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(knowledge.Reindex)));

        Assert.Equal(1, most);
        Assert.All(reports, report => Assert.Equal(2, report.Unchanged));
        Assert.All(reports, report => Assert.Empty(report.Notes));
    }

    // Every passage must be found by its own word, must say what the index says of it, and all must be of one version.
    private static int Watch(KnowledgeBase knowledge, CancellationToken end)
    {
        var seen = 0;
        for (; !end.IsCancellationRequested || seen == 0; seen++)
        {
            // Now and then, not all the time: the reindexes would wait for processors, and so would every other test.
            end.WaitHandle.WaitOne(1);
            using var lease = knowledge.Lease();
            var snapshot = lease.Snapshot;
            var mark = snapshot.Passages[0].Passage.Text.Split(' ', '.')[3];
            Assert.Equal(snapshot.Articles.Length * Paragraphs, snapshot.Search([mark], 1000).Count);
            Assert.Equal(snapshot.Passages.Length, snapshot.Statistics.PassagesWith(mark));
            var last = snapshot.Passages[^1];
            Assert.Equal(last.Ordinal, Assert.Single(snapshot.Search([$"w{snapshot.Articles.Length - 1}x{Paragraphs - 1}"], 5)).Ordinal);
        }

        return seen;
    }
}
