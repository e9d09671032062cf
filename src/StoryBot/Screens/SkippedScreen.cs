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

        foreach (var note in report.Notes)
        {
            screen.WriteLine($"note: {note}");
        }
    }
}
