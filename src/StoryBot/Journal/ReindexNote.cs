using StoryBot.Answering;

namespace StoryBot.Journal;

/// <summary>A reindex, in numbers: what moderators and the status report show.</summary>
internal sealed record ReindexNote(DateTimeOffset At, int Articles, int Added, int Changed, int Removed, int Skipped)
{
    public static ReindexNote Of(ReindexReport report, DateTimeOffset at) => new(
        at,
        report.Added.Length + report.Changed.Length + report.Unchanged,
        report.Added.Length,
        report.Changed.Length,
        report.Removed.Length,
        report.Skipped.Length);
}
