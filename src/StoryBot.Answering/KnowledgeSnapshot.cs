using System.Collections.Immutable;
using StoryBot.Answering.Indexing;

namespace StoryBot.Answering;

/// <summary>The articles as they stood at one moment, with the index over them: what a question is answered from.</summary>
internal sealed class KnowledgeSnapshot(ImmutableArray<Article> articles, ImmutableArray<AnalyzedPassage> passages, PassageIndex index)
{
    public ImmutableArray<Article> Articles => articles;

    public ImmutableArray<AnalyzedPassage> Passages => passages;

    public TermStatistics Statistics { get; } = TermStatistics.Of(passages);

    /// <summary>The passages that share most with the stems, best first.</summary>
    public IReadOnlyList<PassageHit> Search(IEnumerable<string> stems, int count) => index.Search(stems, count);
}
