using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>What a reindex did with each file of the knowledge folder.</summary>
/// <param name="Added">Ids of articles that were not known before.</param>
/// <param name="Changed">Ids of articles whose content hash differs from the one indexed before.</param>
/// <param name="Removed">Ids of articles that are gone from the folder.</param>
/// <param name="Unchanged">How many articles stayed as they were.</param>
/// <param name="Skipped">Files that are no article, each with the reason and what to do.</param>
/// <param name="Notes">What else a maintainer should know: a damaged index that was rebuilt, two articles of one title.</param>
public sealed record ReindexReport(
    ImmutableArray<string> Added,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    int Unchanged,
    ImmutableArray<SkippedFile> Skipped,
    ImmutableArray<string> Notes)
{
    /// <summary>Why nothing was reindexed and the articles known before still answer; null where all went well.</summary>
    public string? Failure { get; init; }

    /// <summary>Those of the notes that are about the index: it was damaged, or it can't be kept, so that each start reads everything anew.</summary>
    public ImmutableArray<string> IndexNotes { get; init; } = [];
}

/// <summary>A file that was passed over, and why.</summary>
public sealed record SkippedFile(string Id, string Reason);
