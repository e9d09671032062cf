using System.Collections.Immutable;
using System.Diagnostics;
using Lucene.Net.Index;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Indexing;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.EndToEnd;

/// <summary>Kills the program itself while it reindexes, again and again over one data folder.</summary>
public sealed class KilledReindexTests : IDisposable
{
    private const int Kills = 30;
    private const int Files = 20;
    private const int Paragraphs = 3;

    private readonly ScratchFolder scratch = new();
    private readonly Random random = new(20261123);

    private string IndexPath => scratch[$"data/index/v{IndexContents.Format}"];

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void After_a_kill_at_any_moment_the_old_articles_or_the_new_ones_are_served_whole()
    {
        ImmutableArray<Article> committed = [];
        var whileWriting = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var articles = WriteArticles(kill);
            whileWriting += KillReindex() ? 1 : 0;

            committed = OnDisk(committed, articles);
            if (kill % 2 == 0)
            {
                // Every other time the next start is another one that is killed, so that what kills leave behind adds up.
                using var knowledge = KnowledgeBase.Open(new KnowledgeOptions { Folder = scratch["articles"], DataFolder = scratch["data"] });
                using var lease = knowledge.Lease();
                Assert.Empty(knowledge.LastReport.Notes);
                AssertServes(lease.Snapshot, articles);
                committed = articles;
            }
        }

        Assert.True(whileWriting >= Kills / 6, $"only {whileWriting} of {Kills} kills came while the index was being written");
    }

    private ImmutableArray<Article> WriteArticles(int version)
    {
        Directory.CreateDirectory(scratch["articles"]);
        for (var file = 0; file < Files; file++)
        {
            var paragraphs = Enumerable.Range(0, Paragraphs).Select(place => $"Everything here is version{version}. This is paragraph w{file}x{place} of many.");
            File.WriteAllText(scratch[$"articles/a{file}.txt"], string.Join("\n\n", paragraphs));
        }

        return ArticleFolder.Read(scratch["articles"]).Articles;
    }

    /// <summary>Two of three kills come soon after the first change to the index folder, the third at any time since the start.</summary>
    /// <returns>Whether it died between its first write to the index folder and its end.</returns>
    private bool KillReindex()
    {
        var before = Listing();
        using var program = Start();
        var waiting = random.Next(3) > 0;
        var early = Stopwatch.StartNew();
        var limit = TimeSpan.FromMilliseconds(random.Next(1500));
        while (!program.WaitForExit(1) && (waiting ? Listing() == before : early.Elapsed < limit))
        {
        }

        if (waiting)
        {
            program.WaitForExit(random.Next(250));
        }

        var died = !program.HasExited;
        program.Kill();
        program.WaitForExit();
        return died && Listing() != before;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = scratch.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                // The tests' own surroundings: the web framework they refer to takes the place of some packages of the program.
                "exec", "--runtimeconfig", Beside("StoryBot.Tests.runtimeconfig.json"), "--depsfile", Beside("StoryBot.Tests.deps.json"),
                Beside("storybot.dll"), "reindex",
                "--set", $"Knowledge:Folder={scratch["articles"]}", "--set", $"Knowledge:DataFolder={scratch["data"]}",
            },
        };
        return Process.Start(start)!;
    }

    /// <summary>Checks that the disk holds one of the two versions and nothing else, and tells which.</summary>
    private ImmutableArray<Article> OnDisk(ImmutableArray<Article> before, ImmutableArray<Article> after)
    {
        try
        {
            var stored = StoredIndex.Read(IndexPath);
            var found = IndexContents.Of(after, TextEmbedder.Shipped?.Version).Since(stored.Contents).None ? after : before;
            Assert.True(IndexContents.Of(found, TextEmbedder.Shipped?.Version).Since(stored.Contents).None);
            AssertServes(new KnowledgeSnapshot(found, new PassageIndex(stored, found), TextEmbedder.Shipped), found);
            return found;
        }
        catch (Exception none) when (none is IndexNotFoundException or DirectoryNotFoundException)
        {
            Assert.Empty(before);
            return before;
        }
    }

    private static void AssertServes(KnowledgeSnapshot snapshot, ImmutableArray<Article> articles)
    {
        var version = articles[0].Paragraphs[0].Text.Split(' ', '.')[3];
        Assert.Equal(Files * Paragraphs, snapshot.Passages.Length);
        Assert.Equal(Files * Paragraphs, snapshot.Search([version], 10_000).Count);
        Assert.All(snapshot.Passages, passage => Assert.Contains(version, passage.Passage.Text, StringComparison.Ordinal));
        Assert.Equal(1, snapshot.Statistics.PassagesWith($"w{Files - 1}x{Paragraphs - 1}"));
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private string Listing() =>
        Directory.Exists(IndexPath) ? string.Join(' ', Directory.EnumerateFiles(IndexPath).Order(StringComparer.Ordinal)) : "";
}
