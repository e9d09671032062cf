using StoryBot.Answering;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Indexing;

public sealed class PassageIndexTests
{
    [Fact]
    public void An_index_changed_step_by_step_scores_like_one_built_at_once()
    {
        using var data = new ScratchFolder();
        var folder = new ChangingFolder([.. MadeArticles.Version("red", 9)]);
        using var changed = KnowledgeBase.Open(folder.Read, data.Path);
        folder.Articles = [.. MadeArticles.Version("blue", 5), .. MadeArticles.Version("red", 9).Skip(5)];
        changed.Reindex();
        folder.Articles = [.. folder.Articles.Skip(2), MadeArticles.Of("z.md", "Everything red is blue.")];
        changed.Reindex();

        using var built = KnowledgeBase.InMemory(folder.Articles);

        Assert.Equal(Search(built, "red", "blue", "mani", "w7x1"), Search(changed, "red", "blue", "mani", "w7x1"));
    }

    [Fact]
    public void Titles_do_not_count()
    {
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("a.md", "Rain.") with { Title = "Harbour news" }, MadeArticles.Of("b.md", "Harbour.")]);
        using var lease = knowledge.Lease();

        Assert.Equal([1], lease.Snapshot.Search(["harbour"], 5).Select(hit => hit.Ordinal));
    }

    [Fact]
    public void Passages_of_one_score_come_in_reading_order()
    {
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("a.md", "Rain.", "Rain.", "Rain.")]);

        Assert.Equal([0, 1, 2], Search(knowledge, "rain").Select(hit => hit.Ordinal));
    }

    [Fact]
    public void What_looks_like_a_query_is_only_words()
    {
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("a.md", "Rain.")]);

        Assert.Empty(Search(knowledge, "text:rain", "*", "rai?", "\"rain\"", "a AND (b", "\0", ""));
    }

    private static PassageHit[] Search(KnowledgeBase knowledge, params string[] stems)
    {
        using var lease = knowledge.Lease();
        return [.. lease.Snapshot.Search(stems, 100)];
    }
}
