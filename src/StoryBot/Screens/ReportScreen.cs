using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using StoryBot.Answering;

namespace StoryBot.Screens;

/// <summary>What a reindex did.</summary>
internal static class ReportScreen
{
    public static void Write(Screen screen, ReindexReport report) => screen.Write(new Rows(Lines(report)));

    private static IEnumerable<IRenderable> Lines(ReindexReport report) =>
    [
        .. Files("added", report.Added),
        .. Files("changed", report.Changed),
        .. Files("removed", report.Removed),
        new Text(
            $"{report.Added.Length} added, {report.Changed.Length} changed, {report.Removed.Length} removed, {report.Unchanged} unchanged, {report.Skipped.Length} skipped",
            Styles.Answer),
    ];

    private static IEnumerable<IRenderable> Files(string what, ImmutableArray<string> ids) =>
        ids.Select(id => new Text($"{what,-8} {SafeText.Of(id)}"));
}
