using System.Collections.Immutable;
using StoryBot.Answering.Indexing;

namespace StoryBot.Answering;

/// <summary>Everything the bot knows: one reference to an immutable snapshot, swapped whole by a reindex.</summary>
public sealed class KnowledgeBase : IDisposable
{
    private readonly PassageIndex index;
    private readonly KnowledgeSnapshot current;

    private KnowledgeBase(ImmutableArray<Article> articles)
    {
        ImmutableArray<AnalyzedPassage> passages =
            [.. articles.SelectMany(article => article.Passages).Select((passage, ordinal) => PassageAnalysis.Of(passage, ordinal))];
        index = PassageIndex.InMemory(passages);
        current = new KnowledgeSnapshot(articles, passages, index);
    }

    /// <summary>A knowledge base over articles at hand, kept in memory only.</summary>
    public static KnowledgeBase InMemory(IEnumerable<Article> articles) => new([.. articles]);

    /// <summary>The articles known now.</summary>
    public ImmutableArray<Article> Articles => current.Articles;

    internal KnowledgeSnapshot Current => current;

    public void Dispose() => index.Dispose();
}
