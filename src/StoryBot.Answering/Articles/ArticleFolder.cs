using System.Collections.Immutable;

namespace StoryBot.Answering.Articles;

/// <summary>The folder of articles: everything in it is read anew each time, and one bad file stops no other.</summary>
public static class ArticleFolder
{
    /// <summary>Reads every article below the folder.</summary>
    /// <exception cref="KnowledgeException">The folder is missing, no folder, or may not be read.</exception>
    public static ArticleFolderReading Read(string folder) => Read(ArticleFiles.Find(folder));

    /// <summary>Reads one file wherever it is, as it would be read in the folder; neither article nor skipped where it would be passed over.</summary>
    public static ArticleFolderReading ReadAlone(string file) => Read(ArticleFiles.Alone(file) is { } found ? [found] : []);

    private static ArticleFolderReading Read(IReadOnlyList<ArticleFiles.Found> files)
    {
        var readings = files
            .OrderBy(found => found.Id, StringComparer.Ordinal)
            .Select(found => found.Problem is null
                ? ArticleFile.Read(found.Path, found.Id)
                : new ArticleReading.Skipped(new SkippedFile(found.Id, found.Problem)))
            .ToImmutableArray();

        return new ArticleFolderReading(
            [.. readings.OfType<ArticleReading.Read>().Select(read => read.Article)],
            [.. readings.OfType<ArticleReading.Skipped>().Select(skipped => skipped.File)]);
    }
}
