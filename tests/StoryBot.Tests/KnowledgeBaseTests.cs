using StoryBot.Answering;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests;

public sealed class KnowledgeBaseTests : IDisposable
{
    private readonly ScratchFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void The_first_opening_adds_every_article()
    {
        using var knowledge = Open(new ChangingFolder(MadeArticles.Of("b.md", "One."), MadeArticles.Of("a.md", "Two.")));

        Assert.Equal(["a.md", "b.md"], knowledge.LastReport.Added);
        Assert.Empty(knowledge.LastReport.Notes);
    }

    [Fact]
    public void Reopening_unchanged_articles_writes_nothing()
    {
        var folder = new ChangingFolder(MadeArticles.Of("a.md", "The bridge opened."));
        Open(folder).Dispose();
        var before = Files();

        using var knowledge = Open(folder);

        Assert.Equal((0, 0, 0, 1), Counts(knowledge.LastReport));
        Assert.Equal(before, Files());
        Assert.Equal(["a.md 1"], Found(knowledge, "bridg"));
    }

    [Fact]
    public void An_opening_reports_what_changed_since_the_last_one()
    {
        var folder = new ChangingFolder(MadeArticles.Of("a.md", "Apples."), MadeArticles.Of("b.md", "Bananas."), MadeArticles.Of("c.md", "Cherries."));
        Open(folder).Dispose();
        folder.Articles = [MadeArticles.Of("a.md", "Apples."), MadeArticles.Of("b.md", "Nothing.", "Blueberries."), MadeArticles.Of("d.md", "Dates.")];

        using var knowledge = Open(folder);

        Assert.Equal(["d.md"], knowledge.LastReport.Added);
        Assert.Equal(["b.md"], knowledge.LastReport.Changed);
        Assert.Equal(["c.md"], knowledge.LastReport.Removed);
        Assert.Equal(1, knowledge.LastReport.Unchanged);
        Assert.Equal(["b.md 2"], Found(knowledge, "blueberri"));
        Assert.Empty(Found(knowledge, "banana"));
        Assert.Empty(Found(knowledge, "cherri"));
    }

    [Fact]
    public void A_parser_that_reads_the_same_file_otherwise_counts_as_a_change()
    {
        var article = MadeArticles.Of("a.md", "Apples.");
        Open(new ChangingFolder(article)).Dispose();

        using var knowledge = Open(new ChangingFolder(MadeArticles.Of("a.md", "Pears.") with { ContentHash = article.ContentHash }));

        Assert.Equal(["a.md"], knowledge.LastReport.Changed);
        Assert.Equal(["a.md 1"], Found(knowledge, "pear"));
    }

    [Fact]
    public void The_same_words_in_other_sentences_count_as_a_change()
    {
        var article = MadeArticles.Of("a.md", "Apples. Pears.");
        Open(new ChangingFolder(article)).Dispose();
        var paragraph = article.Paragraphs[0];

        using var knowledge = Open(new ChangingFolder(article with { Paragraphs = [paragraph with { Sentences = [new TextSpan(0, paragraph.Text.Length)] }] }));

        Assert.Equal(["a.md"], knowledge.LastReport.Changed);
    }

    [Fact]
    public void A_reindex_swaps_the_articles()
    {
        var folder = new ChangingFolder(MadeArticles.Of("a.md", "Apples."));
        using var knowledge = Open(folder);
        folder.Articles = [MadeArticles.Of("b.md", "Bananas.")];

        var report = knowledge.Reindex();

        Assert.Equal((1, 0, 1, 0), Counts(report));
        Assert.Equal(["b.md"], knowledge.Articles.Select(article => article.Id));
        Assert.Empty(Found(knowledge, "appl"));
    }

    [Fact]
    public void A_question_under_way_keeps_the_articles_it_began_with()
    {
        var folder = new ChangingFolder(MadeArticles.Of("a.md", "Apples."));
        using var knowledge = Open(folder);
        using var lease = knowledge.Lease();
        folder.Articles = [MadeArticles.Of("b.md", "Bananas.")];

        knowledge.Reindex();
        knowledge.Dispose();

        Assert.Equal("a.md", lease.Snapshot.Passages[Assert.Single(lease.Snapshot.Search(["appl"], 5)).Ordinal].Passage.Article.Id);
    }

    [Fact]
    public void A_reindex_that_fails_keeps_the_old_articles_and_says_so()
    {
        var folder = new ChangingFolder(MadeArticles.Of("a.md", "Apples."));
        using var knowledge = Open(folder);
        folder.Refusal = new KnowledgeException("the folder is gone");

        var report = knowledge.Reindex();

        Assert.Equal("the folder is gone", report.Failure);
        Assert.Equal(["a.md 1"], Found(knowledge, "appl"));
    }

    [Fact]
    public void A_first_reading_that_fails_is_refused()
    {
        var refusal = Assert.Throws<KnowledgeException>(() => Open(new ChangingFolder { Refusal = new UnauthorizedAccessException("no right to read") }));

        Assert.Contains("no right to read", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_articles_of_one_title_are_noted()
    {
        using var knowledge = Open(new ChangingFolder(
            MadeArticles.Of("a.md", "One.") with { Title = "Rain" },
            MadeArticles.Of("b.md", "Two.") with { Title = "rain" }));

        Assert.Equal("2 articles have the title \"Rain\": a.md, b.md.", Assert.Single(knowledge.LastReport.Notes));
    }

    [Fact]
    public void No_articles_at_all_answer_nothing()
    {
        using var knowledge = Open(new ChangingFolder());

        Assert.Empty(Found(knowledge, "anything"));
    }

    [Fact]
    public void Asking_after_the_end_is_refused()
    {
        var knowledge = Open(new ChangingFolder());
        knowledge.Dispose();

        Assert.Throws<ObjectDisposedException>(() => knowledge.Lease());
    }

    [Fact]
    public void A_folder_of_files_is_read_asked_changed_and_asked_again()
    {
        using var articles = new ScratchFolder();
        File.WriteAllText(articles["town.md"], "# Town news\n\nThe mayor opened the new bridge on Monday.\n");
        File.WriteAllText(articles["empty.md"], "");
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions { Folder = articles.Path, DataFolder = data.Path });
        Assert.Equal(["empty.md"], knowledge.LastReport.Skipped.Select(file => file.Id));
        Assert.Equal(["town.md 1"], Found(knowledge, "mayor"));

        File.WriteAllText(articles["town.md"], "# Town news\n\nThe harbour froze.\n");

        Assert.Equal(["town.md"], knowledge.Reindex().Changed);
        Assert.Equal(["town.md 1"], Found(knowledge, "harbour"));
        Assert.Empty(Found(knowledge, "mayor"));
    }

    [Fact]
    public void A_missing_folder_is_refused_at_the_start_and_survived_later()
    {
        using var articles = new ScratchFolder();
        var options = new KnowledgeOptions { Folder = articles["news"], DataFolder = data.Path };
        Assert.Contains("news", Assert.Throws<KnowledgeException>(() => KnowledgeBase.Open(options)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(options.Folder);
        File.WriteAllText(articles["news/town.md"], "The mayor opened the new bridge.\n");
        using var knowledge = KnowledgeBase.Open(options);
        Directory.Delete(options.Folder, recursive: true);

        Assert.NotNull(knowledge.Reindex().Failure);
        Assert.Equal(["town.md 1"], Found(knowledge, "mayor"));
    }

    private KnowledgeBase Open(ChangingFolder folder) => KnowledgeBase.Open(folder.Read, data.Path);

    private string[] Files() =>
        [.. Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}")];

    private static string[] Found(KnowledgeBase knowledge, string stem)
    {
        using var lease = knowledge.Lease();
        return [.. lease.Snapshot.Search([stem], 100).Select(hit => lease.Snapshot.Passages[hit.Ordinal].Passage).Select(passage => $"{passage.Article.Id} {passage.Paragraph.Number}")];
    }

    private static (int Added, int Changed, int Removed, int Unchanged) Counts(ReindexReport report) =>
        (report.Added.Length, report.Changed.Length, report.Removed.Length, report.Unchanged);
}
