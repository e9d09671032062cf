using StoryBot.Chat.Discord;
using StoryBot.Chat.Examinations;
using StoryBot.Chat.Slack;
using StoryBot.Hosting;

namespace StoryBot.Diagnostics.Doctor;

/// <summary>Looks at everything a bot needs before it can answer: settings, articles, disk, journal, platforms, clock.</summary>
internal static class Examination
{
    public static async Task<IReadOnlyList<Diagnosis>> RunAsync(Settings settings, TimeProvider time, CancellationToken cancellation)
    {
        var wrong = SettingsExamination.Run(settings).ToList();
        return
        [
            .. wrong,
            .. Guarded(() => [.. KnowledgeExamination.Run(settings.Knowledge()), .. DataFolderExamination.Run(settings.Knowledge().DataFolder, settings.Health(), settings.Journal())]),
            .. await PlatformAsync("discord", () => settings.Discord(), options => DiscordExamination.RunAsync(options, time, cancellation), "Set Discord__Token to connect it; see docs/discord.md."),
            .. await PlatformAsync("slack", () => settings.Slack(), options => SlackExamination.RunAsync(options, time, cancellation), "Set Slack__BotToken and Slack__AppToken to connect it; see docs/slack.md."),
        ];
    }

    private static async Task<IReadOnlyList<Diagnosis>> PlatformAsync<T>(string topic, Func<T?> options, Func<T, Task<IReadOnlyList<Diagnosis>>> examine, string connect)
        where T : class
    {
        T? set = null;
        var wrong = Guarded(() =>
        {
            set = options();
            return set is null ? [new Diagnosis(topic, Severity.Sound, "not configured", connect)] : [];
        });
        return set is null ? wrong : await examine(set);
    }

    // What a wrong setting keeps from being looked at is left out: the setting itself was named before.
    private static IReadOnlyList<Diagnosis> Guarded(Func<IReadOnlyList<Diagnosis>> look)
    {
        try
        {
            return look();
        }
        catch (SettingsException)
        {
            return [];
        }
    }
}
