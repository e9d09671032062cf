using System.Collections.Immutable;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Indexing;

namespace StoryBot.Answering;

/// <summary>Reads all articles, then sees to an index of exactly these: from disk where that is current, else rebuilt.</summary>
/// <param name="read">Reads every article; throws where there is nothing to read.</param>
/// <param name="store">Where the index is kept; null for memory only.</param>
/// <param name="embedder">What gives the passages their vectors; null to do without.</param>
internal sealed class KnowledgeSource(Func<ArticleFolderReading> read, IndexStore? store, IPassageEmbedder? embedder)
{
    /// <summary>Makes a snapshot of the articles as they are now, and tells how they differ from <paramref name="known"/> or, at the start, from the index on disk.</summary>
    public (KnowledgeSnapshot Snapshot, ReindexReport Report) Load(IndexContents? known)
    {
        var reading = read();
        var contents = IndexContents.Of(reading.Articles, embedder?.Version);
        var notes = new List<string>();
        var stored = store?.Load(notes);
        var changes = contents.Since(known ?? stored?.Contents ?? IndexContents.Empty);
        var index = store?.Save(reading.Articles, contents, stored, notes) ?? new PassageIndex(StoredIndex.Build(reading.Articles, contents, embedder), reading.Articles);
        var snapshot = new KnowledgeSnapshot(reading.Articles, index, embedder);
        var report = new ReindexReport(changes.Added, changes.Changed, changes.Removed, changes.Unchanged, reading.Skipped, [.. SameTitles(reading.Articles), .. notes]) { IndexNotes = [.. notes] };
        return (snapshot, report);
    }

    private static IEnumerable<string> SameTitles(ImmutableArray<Article> articles) => articles
        .GroupBy(article => article.Title, StringComparer.OrdinalIgnoreCase)
        .Where(alike => alike.Skip(1).Any())
        .Select(alike => $"{alike.Count()} articles have the title \"{alike.Key}\": {string.Join(", ", alike.Select(article => article.Id))}.");
}
