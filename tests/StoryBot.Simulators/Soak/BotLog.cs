using System.Text.RegularExpressions;

namespace StoryBot.Simulators.Soak;

/// <summary>What the program said on standard error, as kinds of lines with their numbers.</summary>
internal static partial class BotLog
{
    private const int MostKinds = 20;

    public static async Task PrintAsync(IReadOnlyList<string> log, TextWriter output)
    {
        var kinds = log.GroupBy(line => Number().Replace(line, "#")).OrderByDescending(kind => kind.Count());
        foreach (var kind in kinds.Take(MostKinds))
        {
            await output.WriteLineAsync($"{kind.Count(),6} x {kind.Key}");
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
