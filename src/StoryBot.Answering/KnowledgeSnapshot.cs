using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StoryBot.Answering.Indexing;

namespace StoryBot.Answering;

/// <summary>The articles as they stood at one moment, with the index over them: what a question is answered from.</summary>
/// <remarks>Articles, statistics and index live and die together, counted by their leases: that is why Lucene's SearcherManager, which would swap the index alone, is not used.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Release closes the index when its last user is gone.")]
internal sealed class KnowledgeSnapshot
{
    private readonly PassageIndex index;

    // One for being current, and one for each question that is being answered.
    private int uses = 1;

    /// <summary>Takes over <paramref name="index"/>, which is one of these articles.</summary>
    public KnowledgeSnapshot(ImmutableArray<Article> articles, PassageIndex index, IPassageEmbedder? embedder)
    {
        this.index = index;
        Articles = articles;
        Passages =
        [
            .. articles.Select(article => (article.Passages, Genre: Genre.Of(article)))
                .SelectMany(article => article.Passages, (article, passage) => (Passage: passage, article.Genre))
                .Select((one, ordinal) => new AnalyzedPassage(ordinal, one.Passage, one.Genre, VectorsOf)),
        ];
        Embedder = embedder;
        Statistics = new TermStatistics(index.PassagesWith, Passages.Length, index.StemsStartingWith);
    }

    public ImmutableArray<Article> Articles { get; }

    public ImmutableArray<AnalyzedPassage> Passages { get; }

    public TermStatistics Statistics { get; }

    public IndexContents Contents => index.Contents;

    /// <summary>What the passages have their vectors from; null where they have none.</summary>
    public IPassageEmbedder? Embedder { get; }

    /// <summary>The passages that share most with the stems, best first.</summary>
    public IReadOnlyList<PassageHit> Search(IEnumerable<string> stems, int count) => index.Search(stems, count);

    private PassageVectors? VectorsOf(AnalyzedPassage passage) =>
        Embedder is { } embedder && index.VectorsOf(passage.Ordinal) is { } stored ? embedder.Read(passage.Passage, stored) : null;

    /// <summary>Keeps the snapshot alive for one more user; false where it is gone already.</summary>
    public bool TryRetain()
    {
        for (var seen = Volatile.Read(ref uses); seen > 0;)
        {
            var before = Interlocked.CompareExchange(ref uses, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    /// <summary>Ends one use; the last one closes the index.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref uses) == 0)
        {
            index.Dispose();
        }
    }
}
