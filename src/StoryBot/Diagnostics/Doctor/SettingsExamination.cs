using StoryBot.Chat.Examinations;
using StoryBot.Chat.Slack;
using StoryBot.Hosting;

namespace StoryBot.Diagnostics.Doctor;

/// <summary>Whether every section makes sense.</summary>
internal static class SettingsExamination
{
    private const string Topic = "settings";

    public static IEnumerable<Diagnosis> Run(Settings settings)
    {
        var faults = settings.Sections.Select(Fault).OfType<string>().ToList();
        foreach (var fault in faults)
            yield return new Diagnosis(Topic, Severity.Failed, fault);
        if (faults.Count == 0)
            yield return new Diagnosis(Topic, Severity.Sound, "every section makes sense");
        if (settings.IsSet(SlackOptions.Section, nameof(SlackOptions.AppToken)) && !settings.IsSet(SlackOptions.Section, nameof(SlackOptions.BotToken)))
            yield return new Diagnosis(Topic, Severity.Failed, "Slack:AppToken is set, but Slack:BotToken is not", "Set Slack__BotToken too; see docs/slack.md.");
    }

    private static string? Fault(Func<object?> section)
    {
        try
        {
            _ = section();
            return null;
        }
        catch (SettingsException wrong)
        {
            return wrong.Message;
        }
    }
}
