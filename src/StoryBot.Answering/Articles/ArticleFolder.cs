using System.Collections.Immutable;

namespace StoryBot.Answering.Articles;

/// <summary>The folder of articles: everything in it is read anew each time, and one bad file stops no other.</summary>
internal static class ArticleFolder
{
    /// <summary>Reads every article below the folder.</summary>
    /// <exception cref="KnowledgeException">The folder is missing, no folder, or may not be read.</exception>
    public static ArticleFolderReading Read(string folder)
    {
        var readings = ArticleFiles.Find(folder)
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
