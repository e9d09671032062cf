namespace StoryBot.Journal;

/// <summary>A reindex, in numbers: what moderators and the status report show.</summary>
internal sealed record ReindexNote(DateTimeOffset At, int Articles, int Added, int Changed, int Removed, int Skipped);
