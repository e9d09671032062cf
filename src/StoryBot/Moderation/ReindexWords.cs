using StoryBot.Answering;
using StoryBot.Journal;

namespace StoryBot.Moderation;

/// <summary>Tells a moderator what a reindex did.</summary>
internal static class ReindexWords
{
    private const int Listed = 20;

    public static string For(ReindexNote last) =>
        $"Last read {HealthWords.At(last.At)}: {last.Added} added, {last.Changed} changed, {last.Removed} removed, {last.Skipped} skipped.";

    public static string For(ReindexReport report)
    {
        if (report.Failure is { } failure)
        {
            return $"The articles could not be read, so the old ones still answer. {failure}";
        }

        var lines = new List<string>
        {
            $"{report.Added.Length} added, {report.Changed.Length} changed, {report.Removed.Length} removed, {report.Unchanged} unchanged, {report.Skipped.Length} skipped.",
        };
        lines.AddRange(report.Skipped.Select(file => $"skipped {file.Id}: {file.Reason}"));
        lines.AddRange(report.Notes);
        return string.Join('\n', lines.Count <= Listed ? lines : [.. lines.Take(Listed), $"and {lines.Count - Listed} more lines; storybot reindex prints them all"]);
    }
}
