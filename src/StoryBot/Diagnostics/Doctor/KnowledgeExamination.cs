using System.Globalization;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Chat.Examinations;

namespace StoryBot.Diagnostics.Doctor;

/// <summary>Whether there are articles, and which files are none; reads them as the bot does, and writes nothing.</summary>
internal static class KnowledgeExamination
{
    private const string Topic = "knowledge";

    public static IEnumerable<Diagnosis> Run(KnowledgeOptions options)
    {
        try
        {
            return [.. Judge(ArticleFolder.Read(options.Folder))];
        }
        catch (Exception unusable) when (unusable is KnowledgeException or IOException or UnauthorizedAccessException)
        {
            return [new Diagnosis(Topic, Severity.Failed, unusable.Message, "Set Knowledge:Folder to a folder that the bot may read.")];
        }
    }

    private static IEnumerable<Diagnosis> Judge(ArticleFolderReading reading)
    {
        var (articles, skipped) = reading;
        yield return articles.IsEmpty
            ? new Diagnosis(Topic, Severity.Failed, "there are no articles", "Put .md, .html or .txt files into Knowledge:Folder, or run storybot add FILE.")
            : new Diagnosis(Topic, Severity.Sound, string.Create(CultureInfo.InvariantCulture, $"articles: {articles.Length}, paragraphs: {articles.Sum(article => article.Paragraphs.Length)}"));
        if (skipped is [var first, ..])
        {
            yield return new Diagnosis(
                Topic,
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"{skipped.Length} skipped, the first of them {first.Id}: {first.Reason}"),
                "Mend or remove them; storybot reindex lists them all.");
        }
    }
}
