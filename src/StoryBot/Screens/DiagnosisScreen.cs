using StoryBot.Chat.Examinations;

namespace StoryBot.Screens;

/// <summary>What an examination found, one line each, with what to do below.</summary>
internal static class DiagnosisScreen
{
    public static void Write(Screen screen, IEnumerable<Diagnosis> diagnoses)
    {
        foreach (var diagnosis in diagnoses)
        {
            screen.WriteLine($"{Word(diagnosis.Severity),-8} {diagnosis.Topic}: {diagnosis.Detail}");
            if (diagnosis.Mend is { } mend)
                screen.WriteLine($"{"",-8} {mend}");
        }
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Sound => "ok",
        Severity.Warning => "warning",
        _ => "failed",
    };
}
