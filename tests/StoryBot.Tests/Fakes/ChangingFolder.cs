using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Fakes;

/// <summary>A knowledge folder whose articles a test sets by hand.</summary>
internal sealed class ChangingFolder(params Article[] articles)
{
    public ImmutableArray<Article> Articles { get; set; } = [.. articles];

    /// <summary>Thrown instead of reading, where set.</summary>
    public Exception? Refusal { get; set; }

    public ArticleFolderReading Read() => Refusal is null ? new ArticleFolderReading(Articles, []) : throw Refusal;
}
