using StoryBot.Answering;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Diagnostics.Health;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Journal;

namespace StoryBot.Hosting;

/// <summary>
/// Tells whether anything can read a setting: a section knows its own keys, but of a mistyped section nobody would hear. The environment can't be
/// judged so, since it is full of others' variables; nor can folders of secrets.
/// </summary>
internal static class SettingNames
{
    private static readonly string[] Sections =
        [KnowledgeOptions.Section, AnsweringOptions.Section, JournalOptions.Section, HealthOptions.Section, TelemetryOptions.Section, DiscordOptions.Section, SlackOptions.Section];

    /// <summary>The sections, to be named to whoever mistyped one.</summary>
    public static string Known => string.Join(", ", Sections);

    /// <param name="key">As the configuration names it: "Section:Key".</param>
    /// <param name="value">Its value; a section itself has none.</param>
    public static bool IsRead(string key, string? value)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var top = colon < 0 ? key : key[..colon];
        return Sections.Contains(top, StringComparer.OrdinalIgnoreCase)
            ? colon > 0 || string.IsNullOrEmpty(value)
            : top.Equals("$schema", StringComparison.OrdinalIgnoreCase) || top.Equals("Logging", StringComparison.OrdinalIgnoreCase) || top.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase);
    }
}
