namespace StoryBot.Answering.Articles;

/// <summary>What became of one file of the knowledge folder.</summary>
internal abstract record ArticleReading
{
    private ArticleReading()
    {
    }

    internal sealed record Read(Article Article) : ArticleReading;

    internal sealed record Skipped(SkippedFile File) : ArticleReading;
}
