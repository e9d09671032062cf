using System.Collections.Immutable;

namespace StoryBot.Evaluation.Training;

/// <summary>For every article of a set, by its id, something that was learned from other articles only.</summary>
internal sealed class Folds<T>(ImmutableArray<string> articles, ImmutableArray<T> learned)
{
    public int Count => learned.Length;

    /// <summary>The fold that leaves the article out.</summary>
    public int FoldOf(string article) => articles.IndexOf(article) % learned.Length;

    public T this[int fold] => learned[fold];

    public T For(string article) => learned[FoldOf(article)];
}
