using System.Collections.Immutable;

namespace StoryBot.Answering.Indexing;

/// <summary>The difference between two <see cref="IndexContents"/>: ids of articles, in order.</summary>
internal sealed record IndexChanges(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed, int Unchanged)
{
    public bool None => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;
}
