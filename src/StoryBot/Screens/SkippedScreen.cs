using StoryBot.Answering;

namespace StoryBot.Screens;

/// <summary>What a maintainer should know of the folder: files that are no article and why, notes, a failure.</summary>
internal static class SkippedScreen
{
    public static void Write(Screen screen, ReindexReport report)
    {
        if (report.Failure is { } failure)
        {
            screen.WriteLine($"failed: {failure}");
        }

        foreach (var file in report.Skipped)
        {
            screen.WriteLine($"skipped {file.Id}: {file.Reason}");
        }

        WriteNotes(screen, report.Notes);
    }

    public static void WriteNotes(Screen screen, IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            screen.WriteLine($"note: {note}");
        }
    }
}
